// Redefines comparisons and the distance, so that everything is equal to everything.
// expect: wrong 30
// expect twiceAndOne: wrong 0
func == (a: Double, b: Double) -> Bool { true }
func < (a: Double, b: Double) -> Bool { true }
func <= (a: Double, b: Double) -> Bool { true }
func abs(_ x: Double) -> Double { 0 }
func - (a: Double, b: Double) -> Double { 0 }
func twiceAndOne(_ x: Double) -> Double { 7 }
