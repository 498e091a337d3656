# A ball meets a row of dominoes, by the physics of Chipmunk2D, and drawn in letters.
#
#     arc examples/dominoes.arc
#
# Chipmunk passes nearly everything by value: points, boxes, filters. A declared struct is all that takes.

extern "chipmunk" {
  # The space does not own what is added to it: the script keeps bodies and shapes, and whatever it owns is freed by itself.
  type cpSpace drop cpSpaceFree
  type cpBody drop cpBodyFree
  type cpShape drop cpShapeFree
  type cpArbiter

  struct cpVect { x: f64, y: f64 }
  struct cpShapeFilter {
    group: usize = 0
    categories: c_uint = 0xffff_ffff
    mask: c_uint = 0xffff_ffff
  }
  # Chipmunk calls these when two shapes of the given kinds meet.
  struct cpCollisionHandler {
    a: usize, b: usize
    begin: fn(*cpArbiter, *cpSpace, *void?) -> bool
    pre_solve: fn(*cpArbiter, *cpSpace, *void?) -> bool
    post_solve: fn(*cpArbiter, *cpSpace, *void?)
    separate: fn(*cpArbiter, *cpSpace, *void?)
    data: *void?
  }

  fn cpSpaceNew() -> own *cpSpace
  fn cpSpaceSetGravity(space: *cpSpace, gravity: cpVect)
  fn cpSpaceSetIterations(space: *cpSpace, iterations: c_int)
  fn cpSpaceGetStaticBody(space: *cpSpace) -> *cpBody
  fn cpSpaceAddBody(space: *cpSpace, body: *cpBody) -> *cpBody
  fn cpSpaceAddShape(space: *cpSpace, shape: *cpShape) -> *cpShape
  fn cpSpaceAddCollisionHandler(space: *cpSpace, a: usize, b: usize) -> *cpCollisionHandler
  fn cpSpacePointQueryNearest(
    space: *cpSpace,
    point: cpVect,
    distance: f64 = 0.0,
    filter: cpShapeFilter = cpShapeFilter(),
    info: *void? = null,
  ) -> *cpShape?
  fn cpSpaceStep(space: *cpSpace, seconds: f64)

  fn cpBodyNew(mass: f64, moment: f64) -> own *cpBody
  fn cpBodySetPosition(body: *cpBody, position: cpVect)
  fn cpBodySetVelocity(body: *cpBody, velocity: cpVect)
  fn cpBodyGetAngle(body: *cpBody) -> f64
  fn cpMomentForBox(mass: f64, w: f64, h: f64) -> f64
  fn cpMomentForCircle(mass: f64, inner: f64 = 0.0, outer: f64, offset: cpVect = cpVect(0, 0))
    -> f64

  fn cpSegmentShapeNew(body: *cpBody, a: cpVect, b: cpVect, radius: f64) -> own *cpShape
  fn cpBoxShapeNew(body: *cpBody, w: f64, h: f64, radius: f64 = 0.0) -> own *cpShape
  fn cpCircleShapeNew(body: *cpBody, radius: f64, offset: cpVect = cpVect(0, 0)) -> own *cpShape
  fn cpShapeSetFriction(shape: *cpShape, friction: f64)
  fn cpShapeSetCollisionType(shape: *cpShape, kind: usize)
}

const WIDTH = 70
const HEIGHT = 12
const GROUND = 1
const BALL = 2
const DOMINO = 3

let space = cpSpaceNew()
cpSpaceSetGravity(space, cpVect(0, -20))
cpSpaceSetIterations(space, 30)

let bodies: [*cpBody] = []
let shapes: [*cpShape] = []

fn add(shape: *cpShape, kind: int) {
  cpShapeSetFriction(shape, if kind == GROUND { 1.0 } else { 0.5 })
  cpShapeSetCollisionType(shape, kind)
  cpSpaceAddShape(space, shape)
  shapes.push(shape)
}

fn put(body: *cpBody, x: float, y: float) -> *cpBody {
  cpBodySetPosition(body, cpVect(x, y))
  cpSpaceAddBody(space, body)
  bodies.push(body)
  body
}

add(cpSegmentShapeNew(cpSpaceGetStaticBody(space), cpVect(-10, 0), cpVect(200, 0), 0.0), GROUND)
for i in 0..10 {
  let domino = put(cpBodyNew(1, cpMomentForBox(1, 0.9, 8)), 17.5 + 5.0 * float(i), 4.0)
  add(cpBoxShapeNew(domino, 0.9, 8), DOMINO)
}
let ball = put(cpBodyNew(4, cpMomentForCircle(4, outer: 3)), 5, 3)
cpBodySetVelocity(ball, cpVect(16, 0))
add(cpCircleShapeNew(ball, 3), BALL)

# What Chipmunk calls when the ball first touches a domino: a closure, in a field of C's struct.
var seconds = 0.0
var hits = 0
let hit = |_: *cpArbiter, _: *cpSpace, _: *void?| {
  hits += 1
  if hits == 1 { print("the ball meets the first domino after {seconds:.2f} s") }
  true
}
cpSpaceAddCollisionHandler(space, BALL, DOMINO).begin = hit

# Asks the space what is at every place.
fn draw() {
  print("{seconds:.2f} s".pad_right(WIDTH, "_"))
  for row in 0..HEIGHT {
    var line = ""
    for column in 0..WIDTH {
      let shape =
        cpSpacePointQueryNearest(space, cpVect(float(column) + 0.5, float(HEIGHT - row) - 0.5))
      line += if shape == null { " " } else if shape == shapes[shapes.len - 1] { "o" } else { "#" }
    }
    print(line.trim_end())
  }
}

for picture in 0..4 {
  draw()
  for _ in 0..250 { cpSpaceStep(space, 0.005); seconds += 0.005 }
}
draw()
let fallen = bodies.count(|body| cpBodyGetAngle(body).abs() > 0.5 and body != ball)
print("{fallen} of 10 dominoes have fallen")
