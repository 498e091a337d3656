# Conway's Game of Life in a window, by SDL2. A gun fires gliders; a click changes a cell, the space bar stops time.
#
#     arc examples/life.arc                   # until the window is closed
#     arc examples/life.arc 120 picture.bmp   # stands still after 120 generations, and keeps a picture of them

extern "SDL2" {
  type SDL_Window drop SDL_DestroyWindow
  type SDL_Renderer drop SDL_DestroyRenderer
  type SDL_Surface drop SDL_FreeSurface
  type SDL_RWops
  struct SDL_Rect { x: c_int, y: c_int, w: c_int, h: c_int }

  # An event is one of many structs, told apart by the number that they all begin with.
  struct KeyEvent {
    type: u32
    time: u32
    window: u32
    state: u8
    repeat: u8
    scancode: c_int
    key: c_int
  }
  struct ButtonEvent {
    type: u32
    time: u32
    window: u32
    mouse: u32
    button: u8
    state: u8
    clicks: u8
    x: i32
    y: i32
  }
  union SDL_Event { type: u32, key: KeyEvent, button: ButtonEvent, whole: [u8; 56] }
  const QUIT = 0x100
  const KEY_DOWN = 0x300
  const BUTTON_DOWN = 0x401

  const VIDEO = 0x20
  const CENTERED = 0x2fff_0000
  const SOFTWARE = 1
  const XRGB8888 = 0x16161804

  # SDL has texts of its own for what went wrong, so that is what the errors say.
  fn SDL_GetError() -> cstr
  fn SDL_Init(flags: u32) -> c_int fails < 0 with SDL_GetError()
  fn SDL_CreateWindow(
    title: cstr,
    x: c_int = CENTERED,
    y: c_int = CENTERED,
    w: c_int,
    h: c_int,
    flags: u32 = 0,
  ) -> own *SDL_Window fails == null with SDL_GetError()
  fn SDL_CreateRenderer(window: *SDL_Window, driver: c_int = -1, flags: u32 = SOFTWARE)
    -> own *SDL_Renderer fails == null with SDL_GetError()
  fn SDL_SetRenderDrawColor(r: *SDL_Renderer, red: u8, green: u8, blue: u8, alpha: u8 = 255)
    -> c_int
  fn SDL_RenderClear(r: *SDL_Renderer) -> c_int
  fn SDL_RenderFillRects(r: *SDL_Renderer, rects: [SDL_Rect; n], n: c_int = rects.len) -> c_int
  fn SDL_RenderPresent(r: *SDL_Renderer)
  fn SDL_PollEvent(event: *SDL_Event) -> c_int
  fn SDL_Delay(milliseconds: u32) blocking

  fn SDL_RenderReadPixels(
    r: *SDL_Renderer,
    part: *SDL_Rect? = null,
    format: u32,
    pixels: [u32],
    pitch: c_int,
  ) -> c_int fails < 0 with SDL_GetError()
  fn SDL_CreateRGBSurfaceWithFormatFrom(
    pixels: [u32],
    w: c_int,
    h: c_int,
    depth: c_int = 32,
    pitch: c_int,
    format: u32,
  ) -> own *SDL_Surface fails == null with SDL_GetError()
  fn SDL_RWFromFile(path: cstr, mode: cstr) -> *SDL_RWops fails == null with SDL_GetError()
  fn SDL_SaveBMP_RW(surface: *SDL_Surface, file: *SDL_RWops, close: c_int = 1) -> c_int
    fails < 0 with SDL_GetError()
}

const WIDTH = 64
const HEIGHT = 48
const SIZE = 10

let gun = """
  ........................O...........
  ......................O.O...........
  ............OO......OO............OO
  ...........O...O....OO............OO
  OO........O.....O...OO..............
  OO........O...O.OO....O.O...........
  ..........O.....O.......O...........
  ...........O...O....................
  ............OO......................
  """

# 1 is alive, 0 is not. The cells at the edge never live.
var cells: [u8] = [0; WIDTH * HEIGHT]
for (y, row) in gun.lines().enumerate() {
  for (x, sign) in row.chars().enumerate() { if sign == "O" { cells[(y + 4) * WIDTH + x + 4] = 1 } }
}

fn step() {
  let next: [u8] = [0; WIDTH * HEIGHT]
  for y in 1..HEIGHT - 1 {
    for i in y * WIDTH + 1..(y + 1) * WIDTH - 1 {
      let above = cells[i - WIDTH - 1] + cells[i - WIDTH] + cells[i - WIDTH + 1]
      let below = cells[i + WIDTH - 1] + cells[i + WIDTH] + cells[i + WIDTH + 1]
      let around = above + cells[i - 1] + cells[i + 1] + below
      if around == 3 or around == 2 and cells[i] == 1 { next[i] = 1 }
    }
  }
  cells = next
}

fn draw(renderer: *SDL_Renderer) {
  SDL_SetRenderDrawColor(renderer, 16, 20, 40)
  SDL_RenderClear(renderer)
  let squares: [SDL_Rect] = []
  for (i, cell) in cells.enumerate() {
    if cell == 1 {
      squares.push(SDL_Rect(
        x: i % WIDTH * SIZE + 1,
        y: i / WIDTH * SIZE + 1,
        w: SIZE - 2,
        h: SIZE - 2,
      ))
    }
  }
  SDL_SetRenderDrawColor(renderer, 255, 196, 0)
  SDL_RenderFillRects(renderer, squares)
}

fn save(renderer: *SDL_Renderer, path: str) {
  let (w, h) = (WIDTH * SIZE, HEIGHT * SIZE)
  let pixels: [u32] = [0; w * h]
  SDL_RenderReadPixels(renderer, format: XRGB8888, pixels: pixels, pitch: 4 * w)
  let picture = SDL_CreateRGBSurfaceWithFormatFrom(pixels, w, h, pitch: 4 * w, format: XRGB8888)
  SDL_SaveBMP_RW(picture, SDL_RWFromFile(path, "wb"))
}

let last = if args.len > 0 { args[0].parse_int() ?? 0 } else { -1 }
SDL_Init(VIDEO)
let window = SDL_CreateWindow("Life", w: WIDTH * SIZE, h: HEIGHT * SIZE)
let renderer = SDL_CreateRenderer(window)
var event = SDL_Event(type: 0)
var generation = 0
var moving = true

life: loop {
  draw(renderer)
  if generation == last and args.len > 1 and moving { save(renderer, args[1]) }
  SDL_RenderPresent(renderer)
  if generation == last { moving = false }
  if moving { step(); generation += 1 }
  SDL_Delay(20)
  while SDL_PollEvent(&event) != 0 {
    match event.type {
      QUIT => break life
      KEY_DOWN if event.key.key == ' ' => moving = not moving
      BUTTON_DOWN => cells[event.button.y / SIZE * WIDTH + event.button.x / SIZE] ^= 1
      _ => {}
    }
  }
}
print("{generation} generations, {cells.sum()} cells alive")
