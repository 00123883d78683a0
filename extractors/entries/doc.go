// Package entries cuts a document into the items of its chronology.
//
// Documents differ in how they part items: by date labels before the text or
// after it, by colons whose labels are lost, by bullets under headings, or not
// at all. The package reads no setting. It looks at every line once (rows),
// learns which marks and labels this document uses (habits), and then walks
// over the rows, opening an entry where the document's own habit says so.
//
// Nothing is lost: what is not part of an entry becomes furniture of a named
// kind, and entries, furniture and rejects together cover every byte.
package entries
