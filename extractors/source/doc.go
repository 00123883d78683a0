// Package source turns the bytes of a file into a Document: one decoded text,
// with a map back to the bytes it was read from.
//
// Reading never guesses silently. What encoding was taken is in the document
// and, where it was not plain UTF-8, in a note. What cannot be read as text at
// all (nothing in it, a program, a picture, more than the bound) comes back as
// an *Unusable, which names the reason and what the user can do.
package source
