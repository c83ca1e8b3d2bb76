// Time: a slider with two ends over the days of the data, and playing it.

const timeBox = document.getElementById("time");
const [fromBox, toBox] = [document.getElementById("from"), document.getElementById("to")];
const BARS = 60;
const STEPS_PLAYED = 36;
const PAUSE = 350; // milliseconds between two steps
let playing = 0;

function showTime() {
  period = wholePeriod();
  const [first, last] = period;
  timeBox.hidden = last <= first;
  for (const box of [fromBox, toBox]) Object.assign(box, { min: first, max: last });
  fromBox.value = between(view.from ?? first, first, last);
  toBox.value = between(view.to ?? last, first, last);
  const [from, to] = [isoDay(Number(fromBox.value)), isoDay(Number(toBox.value))];
  document.getElementById("span").textContent = day(`${from}/${to}`);
  fromBox.setAttribute("aria-valuetext", day(from));
  toBox.setAttribute("aria-valuetext", day(to));
  const play = document.getElementById("play");
  play.textContent = playing ? "⏸" : "▶";
  play.setAttribute("aria-label", word(playing ? "time.pause" : "time.play"));
  play.title = word(playing ? "time.pause" : "time.play");
  showBars(first, last);
}

/** How much is dated when: a bar for each part of the period. */
function showBars(first, last) {
  const bars = document.getElementById("bars");
  if (!bars.children.length) {
    const counts = new Float64Array(BARS);
    for (const when of links.when) {
      for (const [begun] of spansOf(when)) counts[Math.min(Math.floor(((begun - first) / (last - first + 1)) * BARS), BARS - 1)]++;
    }
    const most = Math.max(...counts, 1);
    bars.append(...Array.from(counts, (one) => {
      const bar = make("i");
      bar.style.height = `${Math.round(100 * Math.sqrt(one / most))}%`;
      return bar;
    }));
  }
  const [from, to] = [Number(fromBox.value), Number(toBox.value)];
  [...bars.children].forEach((bar, place) => {
    const begun = first + (place / BARS) * (last - first);
    bar.classList.toggle("out", begun + (last - first) / BARS < from || begun > to);
  });
}

/** Show what was so between two days; an end of the period is no limit. */
function setTime(from, to) {
  const [first, last] = period;
  view.from = from <= first ? null : from;
  view.to = to >= last ? null : to;
  changed("filter");
}

/** Let the time run: a window moves to the end of the period, as wide as it is now, or a twelfth of the whole, and comes back. */
function play() {
  if (playing) {
    stopPlaying();
    return;
  }
  const [first, last] = period;
  const given = { from: view.from, to: view.to };
  const whole = view.from === null && view.to === null;
  const width = whole ? Math.ceil((last - first) / 12) : Number(toBox.value) - Number(fromBox.value);
  const pace = Math.max(1, (last - first) / STEPS_PLAYED);
  const step = () => {
    const begin = whole && !playing ? first : Number(fromBox.value) + pace;
    if (begin + width > last + pace) {
      finish();
      return;
    }
    const from = Math.round(Math.min(begin, last - width));
    playing = setTimeout(from + width >= last ? finish : step, PAUSE);
    setTime(from, Math.max(from + width, from));
  };
  const finish = () => {
    stopPlaying();
    Object.assign(view, given);
    changed("filter");
  };
  step();
}

function stopPlaying() {
  clearTimeout(playing);
  playing = 0;
  showTime();
}

function connectTime() {
  fromBox.addEventListener("input", () => setTime(Math.min(Number(fromBox.value), Number(toBox.value)), Number(toBox.value)));
  toBox.addEventListener("input", () => setTime(Number(fromBox.value), Math.max(Number(fromBox.value), Number(toBox.value))));
  document.getElementById("play").addEventListener("click", play);
}
