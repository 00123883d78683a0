package dates

import "strings"

// labelMonth returns the month that a word in lower case names, and whether
// the word is a short form, which may carry a full stop.
func labelMonth(w string) (month int, short bool) {
	switch w {
	case "jan":
		return 1, true
	case "january":
		return 1, false
	case "feb", "febr":
		return 2, true
	case "february":
		return 2, false
	case "mar":
		return 3, true
	case "march":
		return 3, false
	case "apr":
		return 4, true
	case "april":
		return 4, false
	case "may":
		return 5, false
	case "jun":
		return 6, true
	case "june":
		return 6, false
	case "jul":
		return 7, true
	case "july":
		return 7, false
	case "aug":
		return 8, true
	case "august":
		return 8, false
	case "sep", "sept":
		return 9, true
	case "september":
		return 9, false
	case "oct":
		return 10, true
	case "october":
		return 10, false
	case "nov":
		return 11, true
	case "november":
		return 11, false
	case "dec":
		return 12, true
	case "december":
		return 12, false
	}
	return 0, false
}

// labelTypo returns the month that w is one slip away from: a letter lost,
// added, changed, or two changed places.
func labelTypo(w string) int {
	if len(w) < 4 || len(w) > 10 {
		return 0
	}
	for m, name := range labelMonths() {
		if len(name) > 4 && oneSlip(w, name) {
			return m + 1
		}
	}
	return 0
}

func labelMonths() [12]string {
	return [12]string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
}

func oneSlip(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 || a == b {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if len(a) < len(b) {
		return a[i:] == b[i+1:]
	}
	if a[i+1:] == b[i+1:] {
		return true
	}
	return i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && a[i+2:] == b[i+2:]
}

func labelWeekday(w string) int {
	for i, name := range [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"} {
		if w == name || w == name[:3] || len(w) == 4 && w == name[:4] || w == "thurs" && i == 3 {
			return i + 1
		}
	}
	return 0
}

func labelSeason(w string) int {
	switch w {
	case "spring":
		return 1
	case "summer":
		return 2
	case "fall", "autumn":
		return 3
	case "winter":
		return 4
	}
	return 0
}

func labelNth(w string) int {
	switch w {
	case "first", "1st":
		return 1
	case "second", "2nd":
		return 2
	case "third", "3rd":
		return 3
	case "fourth", "4th", "last":
		return 4
	}
	return 0
}

// reign gives the year before the first one of an era.
func reign(w string) int {
	switch w {
	case "juche":
		return 1911
	case "heisei":
		return 1988
	case "reiwa":
		return 2018
	case "showa":
		return 1925
	case "minguo":
		return 1911
	}
	return 0
}

// zone says whether w, as printed, abbreviates a time zone.
func zone(w string) bool {
	if len(w) < 2 || len(w) > 5 || w != strings.ToUpper(w) {
		return false
	}
	switch w {
	case "GMT", "UTC", "MSK", "BST", "CEST", "EEST", "ET", "CT", "MT", "PT", "VT", "HKT", "SGT", "Z":
		return true
	}
	return len(w) >= 3 && (strings.HasSuffix(w, "ST") || strings.HasSuffix(w, "DT") || strings.HasSuffix(w, "ET"))
}
