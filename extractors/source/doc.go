// Package source turns the bytes of a file into a Document: one decoded text,
// with a map back to the bytes it was read from.
//
// Reading never guesses silently. What encoding was taken is in the document
// and, where it was not plain UTF-8, in a note. What cannot be read as text at
// all (nothing in it, a program, a picture, more than the bound) comes back as
// an *Unusable, which names the reason and what the user can do.
//
// # Kinds of files
//
// What a file is, its first bytes say; the name decides only whether loose tags
// make a web page or are leaked ones. Pages are read as a stream of tags, so
// that every word keeps its offset and nesting costs nothing. Word documents
// lead back to the packed part of the archive, PDF files to the streams of a
// page. PDF files are read by poppler's pdftotext where it is installed, and by
// the small reader here otherwise. It is our own because what it reads is
// hostile now and then: objects are found by one pass over the bytes, every
// stream is unpacked against one budget, and work is bounded, none of which can
// be asked of a library from outside. Of fonts it knows what text needs.
//
// Nothing is ever fetched, and no entity but those of XML and HTML is known.
package source
