package events

import "strings"

// form is an inflected form of a verb as a bit set of what it may be.
type form uint8

const (
	base        form = 1 << iota // meet
	third                        // meets
	past                         // met
	participle                   // met, spoken
	progressive                  // meeting
)

// irregular lists verbs whose past or participle does not follow from the
// base form: base, past forms, participles.
func irregular() map[string][2][]string {
	table := make(map[string][2][]string, 160)
	for _, row := range strings.Split(irregularVerbs, "\n") {
		f := strings.Fields(row)
		if len(f) == 3 {
			table[f[0]] = [2][]string{strings.Split(f[1], "/"), strings.Split(f[2], "/")}
		}
	}
	return table
}

// inflections returns every form of a verb with what it may be.
func inflections(verb string, odd map[string][2][]string) map[string]form {
	out := map[string]form{}
	add := func(s string, f form) { out[s] |= f }
	// test-fire and re-open inflect in their last part, which is all that the
	// tokens of a hyphenated verb differ in.
	stem, last := "", verb
	if i := strings.LastIndexByte(verb, '-'); i >= 0 {
		stem, last = verb[:i+1], verb[i+1:]
	}
	add(verb, base)
	add(stem+thirdPerson(last), third)
	for _, s := range progressives(last) {
		add(stem+s, progressive)
	}
	if o, ok := odd[last]; ok {
		for _, s := range o[0] {
			add(stem+s, past)
		}
		for _, s := range o[1] {
			add(stem+s, participle)
		}
		return out
	}
	for prefix := range map[string]bool{"re": true, "over": true, "out": true, "under": true, "with": true, "fore": true} {
		rest, ok := strings.CutPrefix(last, prefix)
		o, known := odd[rest]
		if ok && known && len(rest) > 2 {
			for _, s := range o[0] {
				add(stem+prefix+s, past)
			}
			for _, s := range o[1] {
				add(stem+prefix+s, participle)
			}
			return out
		}
	}
	for _, s := range pasts(last) {
		add(stem+s, past|participle)
	}
	return out
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// thirdPerson also serves as the plural of a regular noun.
func thirdPerson(s string) string {
	n := len(s)
	switch {
	case s == "be":
		return "is"
	case s == "have":
		return "has"
	case n > 1 && s[n-1] == 'y' && !isVowel(s[n-2]):
		return s[:n-1] + "ies"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "z"),
		strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "sh"), s == "go", s == "do", s == "undergo", s == "veto", s == "echo":
		return s + "es"
	}
	return s + "s"
}

// doubles says whether the last consonant may be doubled before a vowel: both
// spellings are accepted, as "travelled" and "traveled" are both in print.
func doubles(s string) bool {
	n := len(s)
	return n >= 3 && !isVowel(s[n-1]) && isVowel(s[n-2]) && !isVowel(s[n-3]) && !strings.ContainsRune("wxy", rune(s[n-1])) ||
		n >= 4 && s[n-3] == 'u' && s[n-4] == 'q' && !isVowel(s[n-1]) && isVowel(s[n-2])
}

func progressives(s string) []string {
	n := len(s)
	switch {
	case strings.HasSuffix(s, "ie"):
		return []string{s[:n-2] + "ying"}
	case n > 2 && s[n-1] == 'e' && !strings.HasSuffix(s, "ee") && !strings.HasSuffix(s, "oe") && !strings.HasSuffix(s, "ye"):
		return []string{s[:n-1] + "ing"}
	case strings.HasSuffix(s, "c"):
		return []string{s + "king"}
	case doubles(s):
		return []string{s + "ing", s + s[n-1:] + "ing"}
	}
	return []string{s + "ing"}
}

func pasts(s string) []string {
	n := len(s)
	switch {
	case n > 0 && s[n-1] == 'e':
		return []string{s + "d"}
	case n > 1 && s[n-1] == 'y' && !isVowel(s[n-2]):
		return []string{s[:n-1] + "ied"}
	case strings.HasSuffix(s, "c"):
		return []string{s + "ked"}
	case doubles(s):
		return []string{s + "ed", s + s[n-1:] + "ed"}
	}
	return []string{s + "ed"}
}

// singulars returns what a noun form may be the plural of, itself included.
func singulars(s string) []string {
	n := len(s)
	out := []string{s}
	switch s {
	case "men", "women", "gunmen", "servicemen", "businessmen", "policemen", "fishermen", "militiamen", "crewmen", "spokesmen", "airmen", "lawmen":
		return append(out, s[:n-2]+"an")
	case "crises", "axes":
		return append(out, s[:n-2]+"is")
	case "people":
		return append(out, "person")
	case "children":
		return append(out, "child")
	}
	if n > 3 && strings.HasSuffix(s, "ies") {
		return append(out, s[:n-3]+"y", s[:n-1]) // parties; ties
	}
	if n > 3 && s[n-1] == 's' && s[n-2] != 's' {
		out = append(out, s[:n-1])
		if strings.HasSuffix(s, "es") {
			out = append(out, s[:n-2])
		}
	}
	return out
}

const irregularVerbs = `
arise arose arisen
be was/were been
bear bore borne/born
beat beat beaten
become became become
begin began begun
bend bent bent
bid bid bid
bind bound bound
bite bit bitten
bleed bled bled
blow blew blown
break broke broken
breed bred bred
bring brought brought
broadcast broadcast broadcast
build built built
burn burned/burnt burned/burnt
burst burst burst
buy bought bought
cast cast cast
catch caught caught
choose chose chosen
cling clung clung
come came come
cost cost cost
creep crept crept
cut cut cut
deal dealt dealt
dig dug dug
do did done
draw drew drawn
drink drank drunk
drive drove driven
dwell dwelt/dwelled dwelt/dwelled
eat ate eaten
fall fell fallen
feed fed fed
feel felt felt
fight fought fought
find found found
flee fled fled
fling flung flung
fly flew flown
forbid forbade/forbad forbidden
forecast forecast forecast
foresee foresaw foreseen
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
get got got/gotten
give gave given
go went gone
grind ground ground
grow grew grown
hang hung/hanged hung/hanged
have had had
hear heard heard
hide hid hidden
hit hit hit
hold held held
hurt hurt hurt
keep kept kept
kneel knelt knelt
know knew known
lay laid laid
lead led led
leap leapt/leaped leapt/leaped
leave left left
lend lent lent
let let let
lie lay/lied lain/lied
light lit/lighted lit/lighted
lose lost lost
make made made
mean meant meant
meet met met
overthrow overthrew overthrown
oversee oversaw overseen
pay paid paid
plead pleaded/pled pleaded/pled
prove proved proved/proven
put put put
quit quit quit
read read read
rend rent rent
rid rid rid
ride rode ridden
ring rang rung
rise rose risen
run ran run
say said said
see saw seen
seek sought sought
sell sold sold
send sent sent
set set set
shake shook shaken
shed shed shed
shoot shot shot
show showed shown/showed
shrink shrank shrunk
shut shut shut
sing sang sung
sink sank/sunk sunk
sit sat sat
slay slew slain
sleep slept slept
slide slid slid
speak spoke spoken
speed sped sped
spend spent spent
spill spilled/spilt spilled/spilt
spin spun spun
split split split
spread spread spread
spring sprang sprung
stand stood stood
steal stole stolen
stick stuck stuck
sting stung stung
stride strode stridden
strike struck struck/stricken
strive strove striven
swear swore sworn
sweep swept swept
swell swelled swollen
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
think thought thought
throw threw thrown
thrust thrust thrust
undergo underwent undergone
understand understood understood
undertake undertook undertaken
undo undid undone
uphold upheld upheld
wake woke woken
wear wore worn
weep wept wept
win won won
wind wound wound
withdraw withdrew withdrawn
withhold withheld withheld
write wrote written
`
