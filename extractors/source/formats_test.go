package source

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"strings"
	"testing"

	"annals/schemas"
)

// aligned checks that alignments cover the text in order and stay inside the
// source.
func aligned(t testing.TB, d *schemas.Document) {
	t.Helper()
	at := 0
	for _, a := range d.Origin {
		if a.Text.Start != at || a.Text.End < at || a.Source.Start < 0 || a.Source.End > d.Size || a.Source.End < a.Source.Start {
			t.Fatalf("alignment %+v at %d of %d bytes", a, at, d.Size)
		}
		at = a.Text.End
	}
	if at != len(d.Text) {
		t.Fatalf("alignments end at %d of %d", at, len(d.Text))
	}
}

func TestHTML(t *testing.T) {
	for name, c := range map[string]struct{ page, want string }{
		"paragraphs": {"<!DOCTYPE html><html><head><title>T</title><style>p{}</style></head><body><h1>Fiji &amp; Tonga</h1>\n<p>May 3, 2011:\n  Talks <b>end</b>.<p>May 4:&nbsp;A ferry&#8217;s crew<br>sails.</body></html>",
			"Fiji & Tonga\n\nMay 3, 2011: Talks end.\n\nMay 4: A ferry’s crew\nsails."},
		"navigation": {"<html><body><nav><a>Home</a> <nav>More</nav></nav><div>May 3: Talks end in Suva today.</div><aside>Ad</aside><footer>(c)</footer><script>x='<p>'</script></body></html>",
			"May 3: Talks end in Suva today."},
		"navigation never closed": {"<html><body><nav><a>Home</a><p>May 3: Talks end.</p></body></html>", "Home\n\nMay 3: Talks end."},
		"table": {"<html><table><tr><th>Date</th><th>Event</th></tr><tr><td><p>May 3</p></td><td><p>Talks</p><p>end.</p></td></tr><tr><td>May 4<td></td><td>None.</td></tr></table>After</html>",
			"Date | Event\nMay 3 | Talks\n\nend.\n\nMay 4 | None.\n\nAfter"},
		"table as a frame": {"<html><table><tr><td>Home<br>News</td><td>May 3: Talks end.<br>May 4: A ferry sails.</td></tr></table></html>",
			"Home\nNews\n\nMay 3: Talks end.\nMay 4: A ferry sails."},
		"lists": {"<html><ul><li>May 3: Talks<ul><li>on fish</li><li><p>on ports</p></li></ul></li><li>May 4: End</ul><ol><li>One</li></ol></html>",
			"• May 3: Talks\n    • on fish\n    • on ports\n• May 4: End\n\n• One"},
		"definitions":      {"<html><dl><dt>May 3</dt><dd>Talks end.</dd><dt>May 4</dt><dd>None.</dd></dl></html>", "May 3\nTalks end.\nMay 4\nNone."},
		"notes":            {"<html><p>Talks end.<sup><a href=#1>[1]</a></sup> On May 3<sup>rd</sup> all leave.<sup>12</sup></p></html>", "Talks end. On May 3rd all leave."},
		"leaked attribute": {`<html><p>: <span style="font-weight: 400;">Talks end.</span></p><p>: 400;">May 4, 2011: None.</p></html>`, ": Talks end.\n\n: 400;\">May 4, 2011: None."},
		"hidden":           {`<html><div style="display: none">X</div><p hidden>Y</p><p>May 3: Talks end.</p></html>`, "May 3: Talks end."},
		"preformatted":     {"<html><pre>May 3:\n  Talks</pre></html>", "May 3:\nTalks"},
		"entities":         {"<html><p>a &lt;b&gt; &copy; &#x2013; &bogus; &amp</p></html>", "a <b> © – &bogus; &amp"},
		"cut tag":          {"<html><p>Talks end. <a href='x", "Talks end. <a href='x"},
		"comment":          {"<html><!-- <p>no</p> --><p>yes</p></html>", "yes"},
	} {
		d, err := Read("a.html", []byte(c.page))
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		aligned(t, d)
		if d.Text != c.want {
			t.Errorf("%s:\n got %q\nwant %q", name, d.Text, c.want)
		}
	}
}

func TestHTMLOffsets(t *testing.T) {
	page := "<html><meta charset=windows-1251><body><p>May 3: Talks &amp; a <i>ferry</i> in \xCC\xEE\xF1\xEA\xE2\xE0 sails.</p></body></html>"
	d, err := Read("a.html", []byte(page))
	if err != nil {
		t.Fatal(err)
	}
	aligned(t, d)
	if d.Encoding != "windows-1251" || !strings.Contains(d.Text, "Москва sails") {
		t.Fatalf("%s %q", d.Encoding, d.Text)
	}
	for _, word := range []string{"Talks", "ferry", "sails"} {
		if got, want := d.SourceOffset(strings.Index(d.Text, word)), strings.Index(page, word); got != want {
			t.Errorf("%s stands at %d, not %d", word, got, want)
		}
	}
	wide, err := Read("a.html", utf16Bytes("<html><p>May 3: a &lt; ferry</p>", true, true))
	if err != nil {
		t.Fatal(err)
	}
	aligned(t, wide)
	if got := wide.SourceOffset(strings.Index(wide.Text, "ferry")); got != 2+2*strings.Index("<html><p>May 3: a &lt; ferry", "ferry") {
		t.Errorf("%q: ferry stands at %d", wide.Text, got)
	}
	if d, err = Read("-", []byte("\n<?xml version='1.0'?><!-- a --><!DOCTYPE html><html><p>Talks</html>")); err != nil || d.Text != "Talks" {
		t.Errorf("a page from standard input: %v", err)
	}
	if d, err = Read("a.txt", []byte("<p>May 3: Talks</p>")); err != nil || d.Text != "<p>May 3: Talks</p>" {
		t.Errorf("leaked tags in plain text: %q, %v", d.Text, err)
	}
}

// Deep nesting and open tags cost no more than their length.
func TestHTMLHostile(t *testing.T) {
	for _, page := range map[string]string{
		"nested":   "<html>" + strings.Repeat("<div><ul><li>", 1<<18) + "May 3: Talks end.",
		"tables":   "<html>" + strings.Repeat("<table><tr><td>x", 1<<18),
		"entities": "<html>" + strings.Repeat("&", 1<<21),
		"angles":   "<html>" + strings.Repeat("<", 1<<21),
		"comments": "<html>" + strings.Repeat("<!--", 1<<20),
		"raised":   "<html>" + strings.Repeat("<sup>1</sup>", 1<<18) + "x",
		"hidden":   "<html>" + strings.Repeat("<p hidden>", 1<<18) + "x",
	} {
		if d, err := Read("a.html", []byte(page)); err == nil {
			aligned(t, d)
		}
	}
}

// packed makes a zip file of parts.
func packed(t testing.TB, parts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i+1 < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		if err == nil {
			_, err = w.Write([]byte(parts[i+1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	z.Close()
	return b.Bytes()
}

const wordHead = `<?xml version="1.0"?><w:document xmlns:w="w"><w:body>`

func TestDocx(t *testing.T) {
	body := wordHead +
		`<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:t>Fiji &amp; Tonga</w:t></w:r></w:p>` +
		`<w:p><w:r><w:t xml:space="preserve">May 3, 2011: </w:t></w:r><w:r><w:t>Talks</w:t><w:tab/><w:t>end</w:t><w:br/><w:t>late.</w:t></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>` +
		`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/></w:numPr></w:pPr><w:r><w:t>May 4: A ferry</w:t></w:r></w:p>` +
		`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>May 5</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr></w:tbl>` +
		`<w:p><w:r><w:t>End.</w:t></w:r></w:p></w:body></w:document>`
	notes := `<w:footnotes xmlns:w="w"><w:footnote w:type="separator" w:id="0"/><w:footnote w:id="1"><w:p><w:r><w:t>Gazette.</w:t></w:r></w:p></w:footnote></w:footnotes>`
	d, err := Read("a.docx", packed(t, wordNotes, notes, wordDocument, body))
	if err != nil {
		t.Fatal(err)
	}
	aligned(t, d)
	want := "Fiji & Tonga\n\nMay 3, 2011: Talks\tend\nlate.\n\n• May 4: A ferry\n\nMay 5 | A\nB\n\nEnd.\n\nNotes\n\n[1] Gazette."
	if d.Text != want || d.Encoding != "docx" {
		t.Errorf("\n got %q\nwant %q", d.Text, want)
	}
}

func TestDocxHostile(t *testing.T) {
	big := strings.Repeat("<w:p><w:r><w:t>aaaaaaaa</w:t></w:r></w:p>", MaxSize/40+10)
	for name, c := range map[string]struct {
		data   []byte
		reason string
	}{
		"bomb":            {packed(t, wordDocument, wordHead+big), "unpacked"},
		"bomb in notes":   {packed(t, wordDocument, wordHead+"<w:p><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>", wordNotes, wordHead+big), "unpacked"},
		"external entity": {packed(t, wordDocument, `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>`+wordHead+`<w:p><w:r><w:t>&x;</w:t></w:r></w:p>`), "damaged"},
		"many laughs":     {packed(t, wordDocument, `<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]>`+wordHead+`<w:p><w:r><w:t>&y;</w:t></w:r></w:p>`), "damaged"},
		"spreadsheet":     {packed(t, "xl/workbook.xml", "<a/>"), "Excel"},
		"no document":     {packed(t, "a.txt", "May 3: x"), "without a Word document"},
		"cut":             {packed(t, wordDocument, wordHead+"<w:p>")[:60], "damaged"},
		"not closed":      {packed(t, wordDocument, wordHead+"<w:p><w:r><w:t>abc"), "damaged"},
		"empty":           {packed(t, wordDocument, wordHead+"</w:body></w:document>"), "empty"},
	} {
		_, err := Read("a.docx", c.data)
		var u *Unusable
		if !errors.As(err, &u) || !strings.Contains(u.Reason, c.reason) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// flate packs a stream of a PDF file.
func flate(s string) string {
	var b bytes.Buffer
	z := zlib.NewWriter(&b)
	z.Write([]byte(s))
	z.Close()
	return b.String()
}

// pdfOf makes a PDF file with a page for each content stream.
func pdfOf(contents ...string) []byte {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[")
	for i := range contents {
		fmt.Fprintf(&b, "%d 0 R ", 10+2*i)
	}
	b.WriteString("]/Resources<</Font<</F1 3 0 R/F2 4 0 R>>/XObject<</X 6 0 R>>>>>> endobj\n3 0 obj <</Type/Font/Subtype/Type1/Encoding<</Differences[200/fi/eacute/uni2013]>>/FirstChar 32/Widths[" +
		strings.Repeat("500 ", 224) + "]>> endobj\n4 0 obj <</Subtype/Type0/DescendantFonts[<</DW 600/W[1[500 500] 3 9 400]>>]/ToUnicode 5 0 R>> endobj\n")
	table := flate("1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <0054> <0002> <D83DDE00> endbfchar 2 beginbfrange <0003> <0005> <0061> <0006> <0007> [<0078> <00790079>] endbfrange")
	fmt.Fprintf(&b, "5 0 obj <</Filter/FlateDecode/Length %d>> stream\n%s\nendstream endobj\n", len(table), table)
	b.WriteString("6 0 obj <</Subtype/Form/Length 99>> stream\nBT /F1 10 Tf 72 400 Td (Form.) Tj ET /X Do /X Do\nendstream endobj\n")
	for i, c := range contents {
		packed := flate(c)
		fmt.Fprintf(&b, "%d 0 obj <</Type/Page/Parent 2 0 R/Contents %d 0 R>> endobj\n%d 0 obj <</Filter[/FlateDecode]/Length %d>> stream\r\n%s\nendstream endobj\n",
			10+2*i, 11+2*i, 11+2*i, len(packed), packed)
	}
	b.WriteString("trailer <</Root 1 0 R>>\n%%EOF")
	return []byte(b.String())
}

func TestPDF(t *testing.T) {
	data := pdfOf(
		"BT /F1 10 Tf 72 700 Td (May 3, 2011: Talks \\(of) Tj 0 -12 Td [(Su)-10(va\\)) -400 (end.)] TJ 0 -30 Td <4D6179> Tj ( 4: \\310sh caf\\311 \\312) Tj ET /X Do",
		"q 1 0 0 1 0 0 cm BT /F2 10 Tf 1 0 0 1 72 700 Tm <00010003000400050006000700020099> Tj ET Q BI /W 1 ID \x00(\xff EI BT /F1 10 Tf 72 650 Td (End.) ' ET")
	out, err := readPDF(data)
	if err != nil {
		t.Fatal(err)
	}
	want := "May 3, 2011: Talks (of\nSuva) end.\n\nMay 4: fish café –\n\nForm.\n"
	pages := strings.Split(string(out.buf), "\f")
	if len(pages) != 2 || !strings.HasPrefix(pages[0], want[:len(want)-1]) || pages[1] != "Tabcxyy😀\uFFFD\n\nEnd.\n" {
		t.Errorf("%q", pages)
	}
	span := out.origin[1].Source
	if got := bytes.Count(data[:span.Start], []byte("Type/Page/")); got != 2 {
		t.Errorf("the second page leads to byte %d", span.Start)
	}
	d, err := Read("a.pdf.gz", zipped(t, data))
	if err != nil || !strings.Contains(d.Text, "Talks") || d.Encoding != "pdf" || len(d.Notes) == 0 {
		t.Fatalf("%v", err)
	}
	aligned(t, d)
}

func zipped(t testing.TB, data []byte) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	w.Close()
	return b.Bytes()
}

// A file whose objects stand in a packed stream, as new programs write it.
func TestPDFPackedObjects(t *testing.T) {
	objects := "1 0 2 36 3 90 <</Type/Catalog/Pages 2 0 R>>       <</Type/Pages/Kids[3 0 R]>>                           <</Type/Page/Contents 5 0 R/Resources<</Font<</F 6 0 R>>>>>> "
	first := strings.Index(objects, "<<")
	at2, at3 := strings.Index(objects, "<</Type/Pages")-first, strings.Index(objects, "<</Type/Page/")-first
	head := fmt.Sprintf("1 0 2 %d 3 %d ", at2, at3)
	objects = head + objects[first:]
	stream := flate(objects)
	page := "BT /F 10 Tf 72 700 Td (May 3: Talks end.) Tj ET"
	data := fmt.Sprintf("%%PDF-1.5\n4 0 obj <</Type/ObjStm/N 3/First %d/Filter/FlateDecode/Length %d>> stream\n%s\nendstream endobj\n5 0 obj <</Length 7 0 R>> stream\n%s\nendstream endobj\n7 0 obj %d endobj\n6 0 obj <</Subtype/TrueType/Encoding/WinAnsiEncoding>> endobj\n8 0 obj <</Type/XRef/Root 1 0 R/Length 0>> stream\n\nendstream endobj\n",
		len(head), len(stream), stream, page, len(page))
	out, err := readPDF([]byte(data))
	if err != nil || string(out.buf) != "May 3: Talks end.\n" {
		t.Errorf("%q, %v", out.buf, err)
	}
	if _, err := readPDF([]byte(strings.Replace(data, "/Root 1 0 R", "/Root 1 0 R/Encrypt 9 0 R", 1))); err != errLocked {
		t.Errorf("an encrypted file: %v", err)
	}
}

func TestPDFHostile(t *testing.T) {
	bomb := flate(strings.Repeat(" ", 30<<20))
	var streams strings.Builder
	for i := range 4 {
		fmt.Fprintf(&streams, "%d 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length %d>> stream\n%s\nendstream endobj\n", 100+i, len(bomb), bomb)
	}
	for name, data := range map[string]string{
		"bomb":          "%PDF-1.5\n" + streams.String(),
		"nested":        "%PDF-1.5\n1 0 obj " + strings.Repeat("[<<", 1<<18),
		"objects":       "%PDF-1.5\n" + numbered("%d 0 obj (", 1<<17),
		"streams":       "%PDF-1.5\n" + numbered("%d 0 obj <<>> stream\n", 1<<16),
		"circle":        "%PDF-1.5\n1 0 obj <</Type/Catalog/Pages 1 0 R/Kids[1 0 R]/Parent 1 0 R/Length 1 0 R>> stream\n trailer<</Root 1 0 R>>",
		"forms":         string(pdfOf(strings.Repeat("/X Do ", 1000))),
		"unclosed":      "%PDF-1.5 1 0 obj <</Type/Page/Contents 2 0 R>> 2 0 obj <</Length -5>> stream\n[(",
		"open brackets": string(pdfOf(strings.Repeat("[", 1<<20))),
		"no pages":      "%PDF-1.7 ...",
	} {
		out, err := readPDF([]byte(data))
		if err == nil && len(out.buf) > MaxSize {
			t.Errorf("%s: %d bytes", name, len(out.buf))
		}
		if name == "bomb" && err != errTooLarge {
			t.Errorf("bomb: %v", err)
		}
	}
}

func numbered(form string, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i+1)
	}
	return b.String()
}

func FuzzHTML(f *testing.F) {
	f.Add("<p>a<td>b<sup>1</sup>&amp;<li>x", false)
	f.Add("<table><tr><td>a<td>b</table><ul><li>c<nav>d", true)
	f.Fuzz(func(t *testing.T, s string, wide bool) {
		data := []byte("<html>" + s)
		if wide {
			data = utf16Bytes(string(data), true, true)
		}
		if d, err := Read("a.html", data); err == nil {
			aligned(t, d)
		}
	})
}

func FuzzPDF(f *testing.F) {
	f.Add(pdfOf("BT /F1 10 Tf 72 700 Td (May 3: x) Tj /F2 9 Tf <00010002> Tj ET /X Do"))
	f.Add([]byte("1 0 obj<</Type/Page/Contents 2 0 R>>2 0 obj<<>>stream\nBT (a)Tj[(b)3]TJ"))
	f.Fuzz(func(t *testing.T, data []byte) {
		out, err := readPDF(data)
		if err != nil {
			return
		}
		at := 0
		for _, a := range out.origin {
			if a.Text.Start != at || a.Source.Start < 0 || a.Source.End < a.Source.Start || a.Source.End > len(data) {
				t.Fatalf("%+v", a)
			}
			at = a.Text.End
		}
	})
}

func FuzzDocx(f *testing.F) {
	f.Add(wordHead + "<w:p><w:r><w:t>May 3: x</w:t></w:r></w:p></w:body></w:document>")
	f.Add(wordHead + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:del><w:t>b")
	f.Fuzz(func(t *testing.T, body string) {
		if d, err := Read("a.docx", packed(t, wordDocument, body)); err == nil {
			aligned(t, d)
		}
	})
}
