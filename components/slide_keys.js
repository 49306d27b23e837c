// Keys that people press and that presenters' remotes send. They count wherever the focus is, a chart included.
const STEPS = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }
const ENDS = { Home: 1, End: Infinity }
const RESIZED = 200 // ms without a change until a new size of the window counts

function toggleFullscreen() {
  if (document.fullscreenElement) document.exitFullscreen()
  else document.documentElement.requestFullscreen().catch(() => {})
}

// Paper shows the slide as this window does: screen.css takes its measures from here.
function publishSize() {
  const unit = Math.max(Math.min(window.innerHeight / 100, window.innerWidth * 0.0075), 5)
  const measures = { unit, width: window.innerWidth, height: window.innerHeight }
  for (const [name, pixels] of Object.entries(measures)) {
    document.documentElement.style.setProperty(`--slide-${name}`, `${pixels}px`)
  }
}

export default function ({ data, parentElement, setTriggerValue, setStateValue }) {
  const mounted = parentElement.mounted ??= { number: data.number, size: "" }
  mounted.stop?.abort()
  mounted.stop = new AbortController()
  const listening = { signal: mounted.stop.signal }
  mounted.number = Math.min(mounted.number, data.count)

  const number = parentElement.querySelector("output")
  const say = () => { number.textContent = `${mounted.number}/${data.count}` }
  // Counted here and not by the server: of keys pressed quickly none is lost.
  const go = (target) => {
    const next = Math.min(Math.max(target, 1), data.count)
    if (next === mounted.number) return
    mounted.number = next
    say()
    setTriggerValue("number", next)
  }
  const [previous, following] = parentElement.querySelectorAll("button")
  previous.ariaLabel = data.previous
  following.ariaLabel = data.next
  previous.onclick = () => go(mounted.number - 1)
  following.onclick = () => go(mounted.number + 1)

  const press = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = STEPS[event.key]
    if (step) go(mounted.number + step)
    else if (ENDS[event.key]) go(ENDS[event.key])
    else if (event.key.toLowerCase() === "f") toggleFullscreen()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const tellSize = () => {
    publishSize()
    const size = `${window.innerWidth}x${window.innerHeight}`
    if (size !== mounted.size) setStateValue("size", mounted.size = size)
  }
  let waiting
  window.addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(tellSize, RESIZED) }, listening)
  document.addEventListener("keydown", press, { ...listening, capture: true })
  say()
  tellSize()
  return () => mounted.stop.abort()
}
