package main

import (
	"annals/extractors/dates"
	"annals/extractors/entries"
	"annals/extractors/events"
	"annals/extractors/knowledge"
	"annals/extractors/links"
	"annals/extractors/matches"
	"annals/extractors/mentions"
	"annals/pipeline"
)

// stages is the one list of what happens to a document, in order. What reads
// the bytes (extractors/source) comes before, what writes the records after.
func stages(base *knowledge.Base, set *events.Set) []pipeline.Stage {
	return []pipeline.Stage{
		entries.Stage(),
		matches.Stage(base),
		dates.Stage(base),
		mentions.Stage(base),
		links.Stage(base),
		events.Stage(set),
		pipeline.Validate(),
	}
}
