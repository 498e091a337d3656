## Time: seconds since the beginning of 1970, clocks, and dates.

struct _Seconds { seconds: i64, nanos: i64 }
struct _Broken {
  second: c_int
  minute: c_int
  hour: c_int
  day: c_int
  month: c_int
  year: c_int
  weekday: c_int
  yearday: c_int
  dst: c_int
  offset: i64
  zone: *i8?
}

extern {
  fn _clock_gettime(clock: c_int, into: *_Seconds) -> c_int fails < 0 symbol "clock_gettime"
  fn _nanosleep(wanted: *_Seconds, left: *_Seconds) -> c_int symbol "nanosleep"
  fn _gmtime(time: *i64, into: *_Broken) -> *_Broken? symbol "gmtime_r"
  fn _localtime(time: *i64, into: *_Broken) -> *_Broken? symbol "localtime_r"
  fn _timegm(date: *_Broken) -> i64 symbol "timegm"
  fn _mktime(date: *_Broken) -> i64 symbol "mktime"
  fn _strftime(into: [u8], size: usize, format: cstr, date: *_Broken) -> usize symbol "strftime"
}

fn _read(clock: int) -> float {
  var t = _Seconds()
  _clock_gettime(clock, &t)
  float(t.seconds) + float(t.nanos) / 1e9
}

## Seconds since the beginning of 1970.
fn now() -> float = _read(0)

## Seconds on a clock that is never set: for measuring.
fn monotonic() -> float = _read(1)

## Seconds that the process has computed.
fn cpu() -> float = _read(2)

## Waits.
fn sleep(seconds: float) -> () {
  if seconds <= 0.0 { return }
  var left = _Seconds(int(seconds), int((seconds - seconds.floor()) * 1e9))
  while _nanosleep(&left, &left) != 0 and (left.seconds > 0 or left.nanos > 0) {}
}

## A point of time in words.
struct Date {
  year: int, month: int, day: int, hour: int, minute: int, second: int, weekday: int, yearday: int
  ## `2024-02-29`
  fn date(self) -> str = "{self.year:04}-{self.month:02}-{self.day:02}"
  ## `23:59:59`
  fn clock(self) -> str = "{self.hour:02}:{self.minute:02}:{self.second:02}"
}

fn _date_of(b: _Broken) -> Date {
  Date(b.year + 1900, b.month + 1, b.day, b.hour, b.minute, b.second, b.weekday, b.yearday + 1)
}

## In the time of Greenwich; weekdays count from Sunday, 0.
fn utc(seconds: float) -> Date = _date_of(_broken(seconds, true))

## In the time of this place.
fn local(seconds: float) -> Date = _date_of(_broken(seconds, false))

fn _broken(seconds: float, greenwich: bool) -> _Broken {
  var t = int(seconds.floor())
  var b = _Broken()
  let made = if greenwich { _gmtime(&t, &b) } else { _localtime(&t, &b) }
  if made == null { throw Error("{seconds} seconds are out of the calendar", kind: "range") }
  b
}

## Seconds since 1970 of a date in the time of Greenwich.
fn from_utc(year: int, month = 1, day = 1, hour = 0, minute = 0, second = 0) -> float {
  var b = _Broken(second, minute, hour, day, month - 1, year - 1900)
  float(_timegm(&b))
}

## As C's strftime has it: `time.format(t, "%Y-%m-%d %H:%M:%S")`, in the time of Greenwich.
fn format(seconds: float, pattern: str) -> str {
  if pattern == "" { return "" }
  var b = _broken(seconds, true)
  let buffer: [u8] = [0; 1024 + 64 * pattern.len]
  let count = _strftime(buffer, buffer.len, pattern, &b)
  text_of_bytes(buffer[..count]) ?? throw Error("the date is no UTF-8 text")
}
