# A float goes into an f32 parameter as C converts it.
extern "m" fn fabsf(x: f32) -> f32
print(fabsf(-0.1) == 0.1, fabsf(-0.1))     #= false 0.10000000149011612
print(fabsf(-1e300))     #= inf
