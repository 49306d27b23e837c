// navigator.clipboard is there only on https and localhost; an intranet address has neither.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement("textarea")
  field.value = text
  field.style.position = "fixed"
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand("copy")
  field.remove()
  if (!isCopied) throw new Error("the browser does not let the page copy")
}

function addressWith(parameters) {
  const address = new URL(window.location.href)
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value)
  return address.href
}

export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button")
  button.querySelector("span").textContent = data.label
  button.onclick = async () => {
    const say = (words) => { button.querySelector("span").textContent = words }
    try {
      await copy(data.text ?? addressWith(data.parameters))
      say(data.done)
    } catch {
      say(data.failed)
    }
    setTimeout(() => say(data.label), 2500)
  }
}
