package mentions

// quantities is filled in once numbers are read.
func (s *scan) quantities() {}
