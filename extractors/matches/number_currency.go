package matches

// currencyNoun gives the ISO 4217 code of a currency's name, with "" and true
// for names that several states use.
func currencyNoun(norm string) (string, bool) {
	switch norm {
	case "dollar", "dollars":
		return "USD", true
	case "euro", "euros":
		return "EUR", true
	case "yuan", "renminbi", "rmb", "cny":
		return "CNY", true
	case "yen", "jpy":
		return "JPY", true
	case "won", "krw":
		return "KRW", true
	case "ruble", "rubles", "rouble", "roubles", "rub":
		return "RUB", true
	case "pound", "pounds", "sterling", "gbp":
		return "GBP", true
	case "rupee", "rupees", "inr":
		return "INR", true
	case "usd":
		return "USD", true
	case "eur":
		return "EUR", true
	case "hryvnia", "hryvnias":
		return "UAH", true
	case "tenge":
		return "KZT", true
	case "lari":
		return "GEL", true
	case "dram", "drams":
		return "AMD", true
	case "manat", "manats":
		return "AZN", true
	case "baht":
		return "THB", true
	case "dong":
		return "VND", true
	case "ringgit":
		return "MYR", true
	case "rupiah":
		return "IDR", true
	case "taka":
		return "BDT", true
	case "kyat", "kyats":
		return "MMK", true
	case "shekel", "shekels":
		return "ILS", true
	case "lira", "liras":
		return "TRY", true
	case "naira":
		return "NGN", true
	case "birr":
		return "ETB", true
	case "rand":
		return "ZAR", true
	case "zloty", "zlotys":
		return "PLN", true
	case "kronor":
		return "SEK", true
	case "kroner":
		return "", true
	case "bolivar", "bolivars", "bolivares":
		return "VES", true
	case "peso", "pesos", "franc", "francs", "riyal", "riyals", "rial", "rials", "dirham", "dirhams", "dinar", "dinars", "shilling", "shillings", "krona", "krone", "deutschmarks", "marks":
		return "", true
	}
	return "", false
}

// currencySign gives the ISO 4217 code of a sign or code before a number.
func currencySign(norm string) (string, bool) {
	switch norm {
	case "$":
		return "USD", true
	case "€", "eur":
		return "EUR", true
	case "£", "gbp":
		return "GBP", true
	case "¥":
		return "JPY", true
	case "₹", "rs", "inr":
		return "INR", true
	case "₩", "krw":
		return "KRW", true
	case "₽", "rub":
		return "RUB", true
	case "₴", "uah":
		return "UAH", true
	case "₺":
		return "TRY", true
	case "usd":
		return "USD", true
	case "cny", "rmb":
		return "CNY", true
	case "jpy":
		return "JPY", true
	case "chf":
		return "CHF", true
	case "sek":
		return "SEK", true
	case "nok":
		return "NOK", true
	case "rm":
		return "MYR", true
	case "sgd":
		return "SGD", true
	case "aud":
		return "AUD", true
	case "aed":
		return "AED", true
	case "sar":
		return "SAR", true
	case "pkr":
		return "PKR", true
	case "kes", "ksh":
		return "KES", true
	case "etb":
		return "ETB", true
	case "tk":
		return "BDT", true
	}
	return "", false
}

// dollarOf gives the code of a dollar with letters before its sign: US$, A$.
func dollarOf(norm string) (string, bool) {
	switch norm {
	case "us", "u.s":
		return "USD", true
	case "a", "au":
		return "AUD", true
	case "c", "ca", "can":
		return "CAD", true
	case "nt":
		return "TWD", true
	case "hk":
		return "HKD", true
	case "s":
		return "SGD", true
	case "nz":
		return "NZD", true
	case "fj":
		return "FJD", true
	case "r":
		return "BRL", true
	}
	return "", false
}
