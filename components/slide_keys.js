// Keys that people press and that presenters' remotes send. They count wherever the focus is, a chart included.
const STEPS = { ArrowRight: 1, PageDown: 1, " ": 1, ArrowLeft: -1, PageUp: -1 }
const ENDS = { Home: -Infinity, End: Infinity }
const SHOWN = "slide-shown" // id of the style sheet that shows one slide
const PAPER = { width: 1062, height: 733 } // px of A4 lying, within the margins of screen.css
const RESIZED = 200 // ms without a change until a new size of the window counts

function toggleFullscreen() {
  if (document.fullscreenElement) document.exitFullscreen()
  else document.documentElement.requestFullscreen().catch(() => {})
}

// screen.css takes its measures from here: type follows the window, and paper shows the slide as the window does.
function publishSize() {
  const { innerWidth: width, innerHeight: height } = window
  const unit = Math.max(Math.min(height / 100, width * 0.0075), 5) // as in slide_screen.py
  const measures = { unit: `${unit}px`, width: `${width}px`, height: `${height}px` }
  measures.paper = Math.min(PAPER.width / width, PAPER.height / height)
  for (const [name, value] of Object.entries(measures)) {
    document.documentElement.style.setProperty(`--slide-${name}`, value)
  }
}

// All slides are drawn, screen.css hides them: to step is to show another one, without asking the server.
function show(number, hasStepped) {
  const style = document.getElementById(SHOWN) ?? document.head.appendChild(document.createElement("style"))
  style.id = SHOWN
  const slide = `.st-key-slide_full > :has(> .st-key-slide_at_${number})`
  style.textContent = `${slide} { visibility: visible !important; opacity: 1 !important; }`
  if (hasStepped) style.textContent += " .st-key-slide_warnings { display: none; }"
}

function keepInAddress(number) {
  const address = new URL(window.location.href)
  address.searchParams.set("slide", number)
  window.history.replaceState(window.history.state, "", address)
}

export default function ({ data, parentElement, setStateValue }) {
  const mounted = parentElement.mounted ??= { number: data.number, size: "" }
  mounted.stop?.abort()
  mounted.stop = new AbortController()
  const listening = { signal: mounted.stop.signal }

  const display = (number) => {
    mounted.number = number
    show(number, mounted.hasStepped)
    parentElement.querySelector("output").textContent = `${number}/${data.count}`
  }
  const go = (target) => {
    const next = Math.min(Math.max(target, 1), data.count)
    if (next === mounted.number) return
    mounted.hasStepped = true
    display(next)
    keepInAddress(next)
  }
  const [previous, following] = parentElement.querySelectorAll("button")
  previous.ariaLabel = data.previous
  following.ariaLabel = data.next
  previous.onclick = () => go(mounted.number - 1)
  following.onclick = () => go(mounted.number + 1)

  const press = (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const step = STEPS[event.key] ?? ENDS[event.key]
    if (step) go(mounted.number + step)
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
  display(Math.min(mounted.number, data.count))
  tellSize()
  return () => mounted.stop.abort()
}
