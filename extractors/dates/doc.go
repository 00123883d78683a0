// Package dates says when things took place: it reads date labels and gives
// them their year, reads time expressions inside entries, and bounds the
// entries whose labels are lost.
//
// # Years
//
// A label without a year takes it from, in this order, the heading of a year
// above it, the last label that printed one (rolled over where the months
// fall and the next entry agrees), the header's period, the next label that
// prints one, the document's name, and the day on which the page or letter says
// that it was published. Date.Basis says which it was. "Same day" is the day of
// the entry before.
//
// # Entries without a label
//
// What is known of an undated entry is a probability for each day: the
// header's period, dates in its text, the known days of a numbered session, an
// anniversary, a treaty or an appointment that it reports. The list's order
// ties neighbours together: from one entry to the next, days advance by a gap
// of the list's own density, stand still, or, now and then, step back a few
// days, because real lists have inversions. Labels that survive are days all
// but certain. Over such a chain the probability of every day of every entry
// follows exactly by one pass forward and one back. The entry's interval is
// the shortest that holds nearly all of it. So order narrows an interval
// without being a law, and one strong piece of evidence in the wrong place
// costs one step back, not the neighbours' days.
//
// Whether the list runs up or down, its labels say, else its layout and the
// evidence, tempered, because pieces of evidence on one document err together.
// Where both ways stay possible, the two probabilities are mixed, and intervals
// grow to hold both.
package dates
