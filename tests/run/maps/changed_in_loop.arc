# Taking keys out and putting many in while a loop goes over the map is an error, not a crash
let m: [int: int] = [:]
for i in 0..12 { m[i] = i }
try {
  for (k, v) in m { m.remove(k); for i in 0..40 { m[1000 * k + i + 100] = i } ; if m.len > 10000 { break } }
} catch e { print(e.kind) }

#= key
