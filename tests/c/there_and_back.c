// A function that takes and gives narrow numbers through a callback.

#include <stdint.h>

uint8_t narrowed(uint8_t (*f)(int16_t, uint8_t), int16_t a, uint8_t b) { return f(a, b); }
