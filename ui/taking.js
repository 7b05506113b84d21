// Plotly draws a figure as several SVGs on top of each other; here they become one file.
const SCALE = 2 // pixels of the PNG for one of the page

export default function (component) {
  const { data, parentElement } = component
  const root = parentElement.querySelector(".pictures")
  if (!root || !data) return
  root.told = data
  if (root.childElementCount) return // drawn anew for nothing, a button would be gone between press and release
  const buttons = [["Picture (PNG)", png], ["Drawing (SVG)", svg]].map(([words, make]) => {
    const button = document.createElement("button")
    button.type = "button"
    button.textContent = words
    button.onclick = () => make(root.told)
    return button
  })
  root.replaceChildren(...buttons)
}

function drawing(data) {
  const plot = document.querySelector(`.${data.figure} .js-plotly-plot`)
  if (!plot) return null
  const { width, height } = plot.getBoundingClientRect()
  const whole = document.createElementNS("http://www.w3.org/2000/svg", "svg")
  whole.setAttribute("xmlns", "http://www.w3.org/2000/svg")
  whole.setAttribute("width", width)
  whole.setAttribute("height", height)
  whole.setAttribute("viewBox", `0 0 ${width} ${height}`)
  const title = document.createElementNS(whole.namespaceURI, "title")
  title.textContent = data.title
  const ground = document.createElementNS(whole.namespaceURI, "rect")
  ground.setAttribute("width", "100%")
  ground.setAttribute("height", "100%")
  ground.setAttribute("fill", getComputedStyle(document.querySelector("[data-testid=stApp]")).backgroundColor)
  whole.append(title, ground)
  for (const part of plot.querySelectorAll("svg.main-svg")) {
    const copy = part.cloneNode(true)
    for (const unseen of copy.querySelectorAll(".hoverlayer, .dragcover, .draglayer")) unseen.remove()
    copy.removeAttribute("style")
    whole.append(copy)
  }
  return { text: new XMLSerializer().serializeToString(whole), width, height }
}

function svg(data) {
  const drawn = drawing(data)
  if (drawn) save(new Blob([drawn.text], { type: "image/svg+xml" }), `${data.name}.svg`)
}

function png(data) {
  const drawn = drawing(data)
  if (!drawn) return
  const image = new Image()
  image.onload = () => {
    const canvas = document.createElement("canvas")
    canvas.width = drawn.width * SCALE
    canvas.height = drawn.height * SCALE
    const ink = canvas.getContext("2d")
    ink.scale(SCALE, SCALE)
    ink.drawImage(image, 0, 0)
    canvas.toBlob((blob) => save(blob, `${data.name}.png`), "image/png")
  }
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawn.text)}`
}

function save(blob, name) {
  const link = document.createElement("a")
  link.href = URL.createObjectURL(blob)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
