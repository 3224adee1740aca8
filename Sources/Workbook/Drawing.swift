import Foundation
struct Drawing {}
extension Chapter { func drawFigures() -> [URL] { [] } }
