# Defaults may use parameters in front of them; named arguments in any order
fn box(w, h = w, label = "{w}x{h}") = "{label}: {w * h}"
print(box(2), box(2, 3), box(2, label: "flat", h: 1), box(h: 5, w: 1))

#= 2x2: 4 2x3: 6 flat: 2 1x5: 5
