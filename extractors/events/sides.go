package events

import "annals/schemas"

// doneBySomebody says whether a state stands behind an act of this type even
// where its clause does not say which.
func doneBySomebody(ev *coded) bool {
	switch ev.Type {
	case schemas.Attack, schemas.Disaster, schemas.Incident, schemas.Other, schemas.Report, schemas.Accusation, schemas.Rejection, schemas.Aid:

		return false
	}
	return true
}

// mutual says whether an event has two sides by nature.
func mutual(ev *coded) bool {
	switch ev.Type {
	case schemas.Meeting, schemas.PhoneCall, schemas.MilitaryExercise:
		return true
	}
	return false
}

// doneToSomebody says whether acts of this type have another side by nature.
func doneToSomebody(ev *coded) bool {
	switch ev.Type {
	case schemas.Accusation, schemas.Aid, schemas.ArmsTransfer, schemas.Concession, schemas.DiplomaticMeasure, schemas.Sanction, schemas.Message, schemas.Support, schemas.Demand,
		schemas.Trade:
		return true
	case schemas.Visit:
		return true
	case schemas.Rejection:
		return ev.Mode != "denial" && ev.Mode != "refusal"
	case schemas.Incident, schemas.Attack:
		return len(ev.rule.Targets) > 0 && !ev.nominal
	}
	return false
}
