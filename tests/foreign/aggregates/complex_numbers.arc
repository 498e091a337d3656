# C's complex numbers travel like structs of two parts.
extern "../../c/libaggregates.so" {
  struct Complex { re: f64, im: f64 }
  struct ComplexFloat { re: f32, im: f32 }
  fn complex_square(z: Complex) -> Complex
  fn complex_conjugate(z: ComplexFloat) -> ComplexFloat
}
print(complex_square(Complex(1.0, 2.0)))
print(complex_conjugate(ComplexFloat(1.5, 2.5)))

#= Complex(re: -3.0, im: 4.0)
#= ComplexFloat(re: 1.5, im: -2.5)
