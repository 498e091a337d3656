let a = 0644
let b = 12abc
let c = 0xg
let d = 99999999999999999999
let e = 0b12
