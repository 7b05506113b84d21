// Writes the slices of an article as text nodes, marks the evidence, and keeps the selected mark in sight.
const shown = new WeakMap()

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".reader")
  if (!root || !data) return
  const state = shown.get(root) ?? { version: null, selected: null }
  shown.set(root, state)
  state.pick = (ids) => {
    const next = ids[(ids.indexOf(state.selected) + 1) % ids.length] // overlapping marks: each click goes to the next
    highlight(root, state, next, false)
    setTriggerValue("picked", next)
  }
  if (state.version !== data.version) {
    build(root, data, state)
    hint(parentElement.querySelector(".hint"), data)
    state.version = data.version
    state.selected = null
  }
  if (state.selected !== (data.selected ?? null)) highlight(root, state, data.selected ?? null, true)
}

function build(root, data, state) {
  root.replaceChildren(...data.paragraphs.map((paragraph) => block(paragraph, data.marks, state)))
  root.scrollTop = 0
  root.classList.remove("long")
  root.classList.toggle("long", root.scrollHeight > root.clientHeight)
}

function block(paragraph, marks, state) {
  const box = element("div", "paragraph")
  const margin = element("div", "margin")
  for (const { id, name } of paragraph.speakers) if (name) margin.append(clickable("button", name, [id], "", state))
  const kinds = new Set(paragraph.speakers.map((speaker) => speaker.said))
  const words = element("p", "words " + (kinds.has("direct") ? "direct" : kinds.size ? "indirect" : ""))
  for (const [slice, ids] of paragraph.pieces) {
    if (!ids.length) words.append(document.createTextNode(slice))
    else words.append(clickable("span", slice, ids, classes(ids, marks), state))
  }
  box.append(margin, words)
  return box
}

function classes(ids, marks) {
  const found = ["mark"]
  for (const id of ids) {
    if (marks[id].kind === "visit") found.push("visit", marks[id].way)
    else found.push(marks[id].kind)
  }
  return found.join(" ")
}

function clickable(tag, text, ids, className, state) {
  const node = element(tag, className)
  node.textContent = text
  node.dataset.ids = ids.join(" ")
  node.onclick = () => { if (!String(window.getSelection())) state.pick(ids) }
  if (tag === "button") node.type = "button"
  return node
}

function highlight(root, state, id, scroll) {
  state.selected = id
  let first = null
  for (const node of root.querySelectorAll("[data-ids]")) {
    const on = id !== null && node.dataset.ids.split(" ").includes(id)
    node.classList.toggle("selected", on)
    if (on && !first && node.tagName === "SPAN") first = node
  }
  if (scroll && first) {
    intoView(root, first)
    root.scrollIntoView({ block: "start", behavior: "instant" })
  }
}

function intoView(root, node) {
  const box = root.getBoundingClientRect(), target = node.getBoundingClientRect()
  if (target.top >= box.top + 8 && target.bottom <= box.bottom - 8) return
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches
  root.scrollTo({ top: root.scrollTop + target.top - box.top - box.height / 4, behavior: calm ? "auto" : "smooth" })
}

// A legend of the marks that this article has, in the marks' own ink.
function hint(line, data) {
  const kinds = new Set(Object.values(data.marks).map((mark) => mark.kind))
  const parts = []
  const ways = new Set(Object.values(data.marks).map((mark) => mark.way))
  for (const way of ["first", "second", "other"])
    if (ways.has(way)) parts.push(legend("visit " + data.ways[way], "mark visit " + way))
  if (kinds.has("document")) parts.push(legend("document", "mark document"))
  if (kinds.has("quote")) parts.push(document.createTextNode(" margin bar: quotation, dotted where it is reported speech"))
  line.replaceChildren(...(parts.length ? parts : [document.createTextNode("Nothing was found to mark in this text.")]))
}

function legend(text, className) {
  const node = element("i", className)
  node.textContent = text
  const box = element("span", "")
  box.append(node, document.createTextNode("   "))
  return box
}

function element(tag, className) {
  const node = document.createElement(tag)
  if (className) node.className = className
  return node
}
