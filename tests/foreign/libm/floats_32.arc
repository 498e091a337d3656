# expect: f32 in and out rounds to single precision
extern "m" {
  fn sqrtf(x: f32) -> f32
  fn fabsf(x: c_float) -> c_float
  fn fmaf(x: f32, y: f32, z: f32) -> f32
}
print(sqrtf(4), fabsf(-0.5), fmaf(2, 3, 4))     #= 2.0 0.5 10.0
print(fabsf(0.1) == 0.1, fabsf(-16777217))     #= false 16777216.0
