package pipeline

import (
	"slices"
	"strings"

	"annals/schemas"
)

// The parts of a Data Package (datapackage.org, version 1) that a dataset has.
type (
	packageFile struct {
		Profile     string            `json:"profile"`
		Name        string            `json:"name"`
		Title       string            `json:"title"`
		Description string            `json:"description"`
		Resources   []packageResource `json:"resources"`
	}
	packageResource struct {
		Name        string        `json:"name"`
		Path        []string      `json:"path"`
		Format      string        `json:"format"`
		Mediatype   string        `json:"mediatype"`
		Description string        `json:"description"`
		Rows        int           `json:"rows"`
		Schema      packageSchema `json:"schema"`
	}
	packageSchema struct {
		Fields      []packageField `json:"fields"`
		PrimaryKey  []string       `json:"primaryKey,omitempty"`
		ForeignKeys []packageKey   `json:"foreignKeys,omitempty"`
	}
	packageField struct {
		Name        string            `json:"name"`
		Type        string            `json:"type"`
		Description string            `json:"description"`
		Example     string            `json:"example"`
		Null        string            `json:"null"` // the meaning of a missing value
		Constraints packageConstraint `json:"constraints"`
	}
	packageConstraint struct {
		Required bool     `json:"required"`
		Enum     []string `json:"enum,omitempty"`
	}
	packageKey struct {
		Fields    string         `json:"fields"`
		Reference packageReferee `json:"reference"`
	}
	packageReferee struct {
		Resource string `json:"resource"`
		Fields   string `json:"fields"`
	}
)

// dataPackage describes the tables for programs.
func dataPackage(m *Manifest) []byte {
	book := schemas.NewCodebook()
	out := packageFile{Profile: "data-package", Name: "annals", Title: "Events from chronologies of foreign affairs",
		Description: "Tables in Parquet, one part a document. codebook.md says what every label and column means.", Resources: []packageResource{}}
	keys := map[string]string{}
	for _, t := range book.Tables {
		keys[t.Name] = t.Key[0]
	}
	for _, t := range book.Tables {
		files, rows := m.tableParts(t.Name)
		if len(files) == 0 {
			continue
		}
		r := packageResource{Name: resource(t.Name), Path: files, Format: "parquet", Mediatype: "application/vnd.apache.parquet",
			Description: t.Doc, Rows: rows}
		for _, c := range t.Columns {
			r.Schema.Fields = append(r.Schema.Fields, packageField{c.Name, packageType(c.Type), c.Doc, c.Example, c.Null,
				packageConstraint{!c.Nullable, values(book, t.Name+"."+c.Name)}})
			if to := t.Refers(c.Name); to != "" {
				r.Schema.ForeignKeys = append(r.Schema.ForeignKeys, packageKey{c.Name, packageReferee{resource(to), keys[to]}})
			}
		}
		if t.Unique() {
			r.Schema.PrimaryKey = t.Key
		}
		out.Resources = append(out.Resources, r)
	}
	return marshal(out)
}

// resource is the name of a table in the form that packages ask for.
func resource(table string) string { return strings.ReplaceAll(table, "_", "-") }

func packageType(name string) string {
	switch name {
	case "int32", "int64":
		return "integer"
	case "float64":
		return "number"
	case "bool":
		return "boolean"
	}
	return name // string, date
}

// values are the labels that a column may have, nil for any.
func values(book *schemas.Codebook, column string) []string {
	at := slices.IndexFunc(book.Labels, func(s schemas.LabelSet) bool { return s.Name == column })
	if at < 0 {
		return nil
	}
	var out []string
	for _, l := range book.Labels[at].Labels {
		out = append(out, l.Name)
	}
	return out
}
