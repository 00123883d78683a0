// Package score compares coded entries with gold annotations: how many
// entries, dates, mentions, links and events are right, per layer and label.
//
// Entries are aligned by their text, in order; what is left is aligned by
// similarity with offsets carried over, but does not count as a found entry.
// What a layer holds in an entry that was not found counts as missed, and what
// it holds in an entry that gold does not have as spurious. Events are matched
// within an entry by type, those whose evidence overlaps most first.
//
// Exact days are asked where gold has a label. In entries without one, an
// interval that covers the true days is right, and its width is reported.
// Rare values count alone in the F1 of format, time and status: unspecified,
// current and occurred earn nothing there. "event rows F1" asks for the whole
// row: type, actors, targets, time and status, with evidence that overlaps.
package score
