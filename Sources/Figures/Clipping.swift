import Cairo

/// Cuts lines at the edges of a rectangle, so that no coordinate is out of Cairo's range and no
/// work is spent on what cannot be seen.
func clipped(_ line: [Place], to box: Box) -> [[Place]] {
  // A lone datum is a line of no length, which round ends turn into a dot.
  guard line.count > 1 else { return line.filter(box.contains).map { [$0, $0] } }
  var pieces: [[Place]] = []
  var open: [Place] = []
  for (a, b) in zip(line, line.dropFirst()) {
    guard let (from, to) = clippedSegment(a, b, box) else {
      if open.count > 1 { pieces.append(open) }
      open = []
      continue
    }
    if open.last != from {
      if open.count > 1 { pieces.append(open) }
      open = [from]
    }
    open.append(to)
  }
  if open.count > 1 { pieces.append(open) }
  return pieces
}

/// Liang and Barsky's cut of a segment: the part of it inside the rectangle.
private func clippedSegment(_ a: Place, _ b: Place, _ box: Box) -> (Place, Place)? {
  var enter = 0.0
  var leave = 1.0
  let dx = b.x - a.x
  let dy = b.y - a.y
  for (direction, distance) in [
    (-dx, a.x - box.left), (dx, box.right - a.x), (-dy, a.y - box.top), (dy, box.bottom - a.y),
  ] {
    if direction == 0 {
      if distance < 0 { return nil }
    } else if direction < 0 {
      enter = max(enter, distance / direction)
    } else {
      leave = min(leave, distance / direction)
    }
  }
  guard enter <= leave else { return nil }
  return (
    enter == 0 ? a : Place(a.x + enter * dx, a.y + enter * dy),
    leave == 1 ? b : Place(a.x + leave * dx, a.y + leave * dy)
  )
}
