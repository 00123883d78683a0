package events

import "annals/schemas"

// form gives an event the format that its kind implies where no word says so:
// messages and reports are written, people meet in person, and who says, signs or takes part in
// something at a place named is there.
func (ev *coded) form() {
	if ev.Format != schemas.Unspecified {
		return
	}
	switch ev.Type {
	case schemas.Message, schemas.Report:
		ev.Format = schemas.Written
	case schemas.Meeting, schemas.Exchange:
		if ev.Status == schemas.Occurred {
			ev.Format = schemas.InPerson
		}
	case schemas.Agreement, schemas.Statement, schemas.Demand, schemas.Accusation, schemas.Threat, schemas.Support, schemas.Appointment:
		if ev.Location != "" && ev.Status == schemas.Occurred {
			ev.Format = schemas.InPerson
		}
	}
}
