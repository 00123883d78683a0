package schemas

// DocumentRow is a row of the table documents.
type DocumentRow struct {
	DocumentID  string  `parquet:"document_id" doc:"Key: the slug of the document's name." example:"china-russia-2020c" null:"never"`
	Doc         string  `parquet:"doc" doc:"File name up to its first known extension." example:"china-russia-2020c" null:"never"`
	SourcePath  string  `parquet:"source_path" doc:"Where the document was read from, as given; - is standard input." example:"issues/china-russia-2020c.html" null:"never"`
	Title       *string `parquet:"title,optional" doc:"What the document's header calls it." example:"China-Russia Relations: Chronology" null:"no title printed, or the dataset holds no words"`
	Publication *string `parquet:"publication,optional" doc:"Publication that the document appeared in." example:"Comparative Connections" null:"not printed"`
	Volume      *string `parquet:"volume,optional" doc:"Volume of the publication, as printed." example:"22" null:"not printed"`
	Issue       *string `parquet:"issue,optional" doc:"Issue of the publication, as printed." example:"3" null:"not printed"`
	Authors     *string `parquet:"authors,optional" doc:"Authors as printed, separated by semicolons." example:"Jane Doe; Li Lei" null:"not printed"`
	Address     *string `parquet:"address,optional" doc:"Web address of the document." example:"https://example.org/china-russia" null:"not known"`
	PeriodStart *int32  `parquet:"period_start,optional,date" doc:"First day of the period that the header states." example:"2020-09-01" null:"no period stated"`
	PeriodEnd   *int32  `parquet:"period_end,optional,date" doc:"Last day of the period that the header states." example:"2020-12-31" null:"no period stated"`
	Stated      *string `parquet:"period_stated,optional" doc:"The period as printed." example:"September-December 2020" null:"no period stated, or the dataset holds no words"`
	Dyad1       *string `parquet:"dyad_1,optional,dict" doc:"First of the two states whose relations the document follows: its ISO3 code, or the header's word for it." example:"CHN" null:"not a dyad's chronology"`
	Dyad2       *string `parquet:"dyad_2,optional,dict" doc:"Second of the two states, likewise." example:"RUS" null:"not a dyad's chronology"`
	Layout      *string `parquet:"layout,optional,dict" doc:"Layout in which the entries were recognized." example:"label-colon" null:"no layout recognized"`
	Order       *string `parquet:"entry_order,optional,dict" doc:"Order of the entries: ascending, descending, mixed." example:"descending" null:"not known"`
	Encoding    string  `parquet:"encoding,dict" doc:"Character encoding of the source." example:"utf-8" null:"never"`
	ContentHash string  `parquet:"content_hash" doc:"SHA-256 of the source's bytes, hexadecimal." example:"9f86d081884c7d65..." null:"never"`
	SizeBytes   int64   `parquet:"size_bytes" doc:"Size of the source in bytes." example:"6573" null:"never"`
	NEntries    int32   `parquet:"n_entries" doc:"Number of its entries." example:"36" null:"never"`
	NEvents     int32   `parquet:"n_events" doc:"Number of its events." example:"61" null:"never"`
	NMentions   int32   `parquet:"n_mentions" doc:"Number of its mentions." example:"290" null:"never"`
	NNotes      int32   `parquet:"n_notes" doc:"Number of its rows in notes." example:"4" null:"never"`
	NRejects    int32   `parquet:"n_rejects" doc:"Number of its rows in rejects." example:"0" null:"never"`
	Citation    string  `parquet:"citation" doc:"How to cite the source." example:"China-Russia Relations: Chronology, September-December 2020 (china-russia-2020c, SHA-256 9f86d081884c)" null:"never"`
}

// EntryRow is a row of the table entries.
type EntryRow struct {
	EntryID     string  `parquet:"entry_id" doc:"Key: a hash of the document's id and the entry's text, so that it outlives changes elsewhere." example:"ent-1c0d2f3a4b5c6d7e" null:"never"`
	DocumentID  string  `parquet:"document_id,dict" doc:"The entry's document." example:"china-russia-2020c" null:"never"`
	Position    int32   `parquet:"position" doc:"Place of the entry in its document, from 1." example:"5" null:"never"`
	Text        *string `parquet:"text,optional" doc:"What the source prints for the entry, without its label, whitespace folded." example:"Xi and Putin talk over the phone." null:"the dataset was written without the words of its sources"`
	Label       *string `parquet:"label,optional" doc:"The date label as printed, without its separator." example:"Dec. 15" null:"the entry has no label, or the dataset holds no words"`
	DateStart   *int32  `parquet:"date_start,optional,date" doc:"First day of the interval in which the entry took place." example:"2020-12-15" null:"not known"`
	DateEnd     *int32  `parquet:"date_end,optional,date" doc:"Last day of the interval in which the entry took place, inclusive." example:"2020-12-15" null:"not known"`
	Days        *string `parquet:"date_days,optional" doc:"The single days, separated by spaces, where the label names a set of days." example:"2020-05-03 2020-05-05" null:"the label names no set of days"`
	Precision   string  `parquet:"date_precision,dict" doc:"How precise the date is: day, range, set, month, season, quarter, half, year, decade, approximate, interval, unknown." example:"day" null:"never"`
	Basis       *string `parquet:"date_basis,optional,dict" doc:"What the date was read from: label, label+year-heading, order, anniversary, session ..." example:"label+year-heading" null:"the date is not known"`
	DateRule    *string `parquet:"date_rule,optional,dict" doc:"The rule that decided the date." example:"dates.label" null:"nothing decided it"`
	Time        *string `parquet:"time_of_day,optional" doc:"Time of day as printed." example:"09:30" null:"none printed"`
	Zone        *string `parquet:"time_zone,optional" doc:"Time zone as printed." example:"GMT" null:"none printed"`
	Heading     *string `parquet:"heading,optional" doc:"The nearest heading above the entry, as printed." example:"December 2020" null:"no heading, or the dataset holds no words"`
	Section     int32   `parquet:"section" doc:"Counts the sections of the document that restart the order, from 0." example:"0" null:"never"`
	SourceStart int64   `parquet:"source_start" doc:"First byte of the entry in the source file." example:"1024" null:"never"`
	SourceEnd   int64   `parquet:"source_end" doc:"Byte after the last of the entry in the source file." example:"1310" null:"never"`
	DuplicateOf *string `parquet:"duplicate_of,optional" doc:"entry_id of the earlier entry that this one repeats." example:"ent-1c0d2f3a4b5c6d7e" null:"the entry repeats none"`
}

// NoteRow is a row of the table notes.
type NoteRow struct {
	DocumentID  string  `parquet:"document_id,dict" doc:"The document that the note is about." example:"china-russia-2020c" null:"never"`
	Ordinal     int32   `parquet:"ordinal" doc:"Counts the document's notes, from 1." example:"1" null:"never"`
	EntryID     *string `parquet:"entry_id,optional" doc:"The entry that the note is about." example:"ent-1c0d2f3a4b5c6d7e" null:"the note is about the document"`
	Kind        string  `parquet:"kind,dict" doc:"note, or furniture: a stretch that belongs to no entry." example:"furniture" null:"never"`
	Stage       string  `parquet:"stage,dict" doc:"The stage that made the note." example:"dates" null:"never"`
	Message     *string `parquet:"message,optional" doc:"What was odd; for furniture its kind." example:"no year is printed near this label" null:"the dataset was written without the words of its sources"`
	SourceStart *int64  `parquet:"source_start,optional" doc:"First byte in the source file of what the note is about." example:"1024" null:"the note is about no stretch of the source alone"`
	SourceEnd   *int64  `parquet:"source_end,optional" doc:"Byte after the last in the source file." example:"1032" null:"the note is about no stretch of the source alone"`
}

// RejectRow is a row of the table rejects.
type RejectRow struct {
	DocumentID  string  `parquet:"document_id,dict" doc:"The document that was set aside, wholly or in part." example:"scan-12" null:"never"`
	Ordinal     int32   `parquet:"ordinal" doc:"Counts the document's rejects, from 1." example:"1" null:"never"`
	Stage       string  `parquet:"stage,dict" doc:"The stage that set it aside." example:"source" null:"never"`
	Reason      string  `parquet:"reason" doc:"Why." example:"the file is binary" null:"never"`
	Words       *string `parquet:"words,optional" doc:"The words themselves, cut at 200 bytes." example:"%%%% 12" null:"the whole document is meant, or the dataset holds no words"`
	SourceStart *int64  `parquet:"source_start,optional" doc:"First byte in the source file." example:"0" null:"the whole document is meant"`
	SourceEnd   *int64  `parquet:"source_end,optional" doc:"Byte after the last in the source file." example:"7" null:"the whole document is meant"`
}

// SupersededRow is a row of the table superseded.
type SupersededRow struct {
	DocumentID string  `parquet:"document_id,dict" doc:"The document that changed." example:"china-russia-2020c" null:"never"`
	Kind       string  `parquet:"kind,dict" doc:"What the ids name: entry or event." example:"entry" null:"never"`
	OldID      string  `parquet:"old_id" doc:"The id of the earlier run." example:"ent-1c0d2f3a4b5c6d7e" null:"never"`
	NewID      *string `parquet:"new_id,optional" doc:"The id that stands in its place." example:"ent-7e6d5c4b3a2f0d1c" null:"nothing stands in its place"`
}
