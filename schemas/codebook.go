package schemas

// Codebook says what every label, table and column means.
type Codebook struct {
	Labels []LabelSet `json:"labels"`
	Tables []Table    `json:"tables"`
}

// LabelSet is the values that one field may have.
type LabelSet struct {
	Name   string  `json:"name"` // the field
	Doc    string  `json:"doc"`
	Null   string  `json:"null"` // what a missing value means; "never" where there is none
	Labels []Label `json:"labels"`
}

// Label is one value, what it means, and words that get it.
type Label struct {
	Name    string `json:"name"`
	Doc     string `json:"doc"`
	Example string `json:"example"`
}

// NewCodebook returns the codebook.
func NewCodebook() *Codebook {
	return &Codebook{
		Labels: []LabelSet{
			{"events.type", "What was done: the most specific type that fits.", "never", eventLabels()},
			{"events.format", "How those concerned were in touch, as the text says or implies.", "events of this type have no format", formatLabels()},
			{"events.time", "When, seen from the entry's day.", "never", timeLabels()},
			{"events.status", "Whether the text reports it as having taken place.", "never", statusLabels()},
			{"events.realis", "Whether it took place, from status and dates.", "never", realisLabels()},
			{"events.quad_class", "Words or deeds, cooperation or conflict; from type and mode.", "never", quadLabels()},
			{"mentions.type", "What a stretch of text names.", "never", mentionLabels()},
			{"participants.side", "On which side of the event.", "never", sideLabels()},
		},
		Tables: Tables(),
	}
}

func formatLabels() []Label {
	return []Label{
		{string(InPerson), "face to face: a visit, a lunch, on the sidelines of a summit", "They meet over dinner in Oslo."},
		{string(Videoconference), "by video or otherwise online", "The ministers hold a virtual session."},
		{string(Phone), "by telephone", "He calls his colleague in Lima."},
		{string(Written), "a letter, an article, a joint statement issued", "The king sends a telegram of condolence."},
		{string(Unspecified), "the text does not say", "The two sides hold consultations."},
	}
}

func timeLabels() []Label {
	return []Label{
		{string(Current), "on the day of the entry, also earlier that day", "Kenya and Uganda sign a pact."},
		{string(Background), "before the entry's date", "The pact follows talks held in May."},
		{string(Future), "after the entry's date", "A second round will be held in June."},
	}
}

func statusLabels() []Label {
	return []Label{
		{string(Occurred), "it took place", "The frigates arrive in Mombasa."},
		{string(Planned), "scheduled or announced for later", "The frigates are to arrive next week."},
		{string(Canceled), "called off or postponed", "The port call is canceled."},
	}
}

func realisLabels() []Label {
	return append(statusLabels(),
		Label{"unconfirmed", "a plan whose days had passed before the entry's: the text leaves open what came of it", "In May he had said he would visit in June. (entry of July)"})
}

func quadLabels() []Label {
	return []Label{
		{verbalCooperation, "talks, praise, agreements", "Peru and Chile hold talks."},
		{materialCooperation, "aid, trade, joint exercises, concessions", "Norway sends rescue teams."},
		{verbalConflict, "accusations, refusals, demands, threats", "Chad accuses Sudan of arming rebels."},
		{materialConflict, "sanctions, forces moved, attacks, protests", "Kenya closes its border."},
		{neutral, "neither: remarks, reports, what happens inside a state", "The ministry publishes a report."},
	}
}

func sideLabels() []Label {
	return []Label{
		{"actor", "does it; in a reciprocal event every side", "[Kenya] and [Uganda] sign a pact."},
		{"target", "is at the other end of a directed event", "Kenya condemns [Uganda]."},
		{"person", "takes part in person", "[Ruto] calls Museveni."},
	}
}

func mentionLabels() []Label {
	return []Label{
		{string(Leader), "a named person who is head of state or of government on that date", "[Ruto] opens the session."},
		{string(Minister), "a named person of ministerial rank on that date", "Foreign Minister [Espen Barth Eide]"},
		{string(Official), "any other named person in public, diplomatic, military or party office", "Ambassador [Meg Whitman]"},
		{string(Person), "any other named person", "the scholar [Jane Doe]"},
		{string(Role), "persons in office meant by the office alone", "his Kenyan [counterpart]"},
		{string(Country), "a state or territory: its name, demonym, or a metonym of its government", "[Norwegian] aid; [Oslo] says"},
		{string(Forum), "an intergovernmental organization, bloc, or named recurring meeting", "the 12th [EAC] summit"},
		{string(Organization), "any other named body: ministry, company, party, newspaper, armed service", "the Kenyan [Foreign Ministry]"},
		{string(Weapon), "a weapon, platform or major equipment, by designation or kind", "two [F-35 fighters]"},
		{string(Exercise), "a named exercise, operation or patrol", "[Cold Response 2022]"},
		{string(DocumentName), "a treaty, declaration, resolution, law or report, by name or kind", "a [joint statement]"},
		{string(Location), "a place as a place", "meet in [Nairobi]"},
		{string(QuantityOf), "a number of people, of equipment or of money, with what it counts", "[some 300 troops]"},
		{string(DateOf), "a time expression inside the text", "on [May 3]"},
	}
}
