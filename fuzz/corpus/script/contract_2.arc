match shape {
  Circle(r) if r > 100.0 => "huge"
  Circle(_) | Square(_) => "a shape"
  Rect(w: 1, ..) => "a line"
  nc.KEY_UP => "a constant"
  _ => "?"
}
