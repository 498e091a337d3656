# `|` joins patterns that bind the same names, at any depth.
enum Shape { Circle(r: float), Ball(r: float), Rect(w: float, h: float), Line(float), Point }
fn size(s: Shape) -> float = match s {
  Circle(r) | Ball(r) | Line(r) => r
  Rect(w: 0.0, h: n) | Rect(w: n, h: 0.0) => n
  Rect(w, h) => w * h
  Point => 0
}
print([Circle(1.5), Ball(2.0), Line(3.0), Rect(0.0, 4.0), Rect(5.0, 0.0), Rect(2.0, 3.0), Point].map(size))     #= [1.5, 2.0, 3.0, 4.0, 5.0, 6.0, 0.0]
fn near(p: (int, int)) = match p { (0 | 1, 0 | 1) => "near", (x, 0) | (0, x) => "axis {x}", (-1 | -2, _) | (_, -1 | -2) => "left", _ => "far" }
print([(0, 1), (5, 0), (0, 7), (-2, 9), (9, -1), (9, 9)].map(near))     #= ["near", "axis 5", "axis 7", "left", "left", "far"]
fn vowel(s: str) = match s { "a" | "e" | "i" | "o" | "u" => true, _ => false }
print("code".chars().map(vowel))     #= [false, true, false, true]
