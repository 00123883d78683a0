// Package schemas holds the nouns of annals: what a document, an entry, a
// mention and an event are, which labels they may carry, and how they are
// checked and written.
//
// A document is one immutable text. Stages append layers of spans to it and
// never edit what is there. Inside the program every offset is a byte offset;
// everything written out is converted to Unicode code points once, at the
// edge, because that is how readers slice strings.
//
// Three channels are kept apart: records are the result, notes are about the
// text, and errors are about the program, its configuration or its rule files.
package schemas
