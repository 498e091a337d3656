# A picture, drawn by cairo, written as a PNG into a list by a closure, read back by another, and shown in letters.
#
#     arc examples/picture.arc

extern "cairo" {
  type cairo_surface_t drop cairo_surface_destroy
  type cairo_t drop cairo_destroy
  struct Matrix { xx: f64, yx: f64, xy: f64, yy: f64, x0: f64, y0: f64 }
  enum Format: c_int { INVALID = -1, ARGB32, RGB24, A8 }
  fn cairo_image_surface_create(format: Format, width: c_int, height: c_int) -> own *cairo_surface_t
  fn cairo_image_surface_get_data(surface: *cairo_surface_t) -> *u8
  fn cairo_image_surface_get_stride(surface: *cairo_surface_t) -> c_int
  fn cairo_surface_flush(surface: *cairo_surface_t)
  fn cairo_surface_write_to_png_stream(
    surface: *cairo_surface_t,
    write: fn(*void?, *u8, c_uint) -> c_int,
    closure: *void? = null,
  ) -> c_int fails != 0 with cairo_status_to_string(result)
  fn cairo_image_surface_create_from_png_stream(
    read: fn(*void?, *u8, c_uint) -> c_int,
    closure: *void? = null,
  ) -> own *cairo_surface_t
  fn cairo_status_to_string(status: c_int) -> cstr
  fn cairo_create(surface: *cairo_surface_t) -> own *cairo_t
  fn cairo_set_source_rgb(cr: *cairo_t, r: f64, g: f64, b: f64)
  fn cairo_paint(cr: *cairo_t)
  fn cairo_rectangle(cr: *cairo_t, x: f64, y: f64, w: f64, h: f64)
  fn cairo_fill(cr: *cairo_t)
  fn cairo_get_matrix(cr: *cairo_t, out matrix: Matrix)
  fn cairo_matrix_transform_point(matrix: *Matrix, inout x: f64, inout y: f64)
  fn cairo_rotate(cr: *cairo_t, angle: f64)
  fn cairo_scale(cr: *cairo_t, x: f64, y: f64)
  fn cairo_translate(cr: *cairo_t, x: f64, y: f64)
}
let surface = cairo_image_surface_create(Format.RGB24, 8, 8)
let cr = cairo_create(surface)
cairo_set_source_rgb(cr, 1, 1, 1)
cairo_paint(cr)
cairo_translate(cr, 2, 1)
cairo_scale(cr, 2, 2)
cairo_set_source_rgb(cr, 1.0, 0.0, 0.0)
cairo_rectangle(cr, 0, 0, 2, 3)
cairo_fill(cr)
var m = cairo_get_matrix(cr)
print(m)
var x = 1.0
var y = 1.0
cairo_matrix_transform_point(&m, &x, &y)
print(x, y)
cairo_surface_flush(surface)
let data = cairo_image_surface_get_data(surface)
let stride = cairo_image_surface_get_stride(surface)
fn rows(data: *u8, stride) {
  for row in 0..8 {
    var line = ""
    for column in 0..8 { line += if data[row * stride + column * 4] == 255 { "." } else { "#" } }
    print(line)
  }
}
rows(data, stride)
let png: [u8] = []
cairo_surface_write_to_png_stream(surface, |_, bytes, n| {
  for i in 0..n { png.push(bytes[i]) }
  0
})
print(png.len > 60, png[1..4])
var at = 0
let back = cairo_image_surface_create_from_png_stream(|_, into: *u8, n| {
  for i in 0..n { into[i] = png[at + i] }
  at += n
  0
})
print(at == png.len)
rows(cairo_image_surface_get_data(back), cairo_image_surface_get_stride(back))
# An error of cairo's own, and one of the script's that waits for cairo to return.
print(try { cairo_surface_write_to_png_stream(surface, |_, _, _| 11); "" } catch e { e.message })
print(
  try {
    cairo_surface_write_to_png_stream(surface, |_, _, _| throw Error("disk full"))
    ""
  } catch e { e.message },
)
