// A list of rows written as text nodes; a click or Enter selects one.
const shown = new WeakMap()

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".rows")
  if (!root || !data) return
  root.className = "rows " + data.size
  root.setAttribute("aria-label", data.label)
  const told = JSON.stringify(data.rows)
  const state = shown.get(root) ?? {}
  shown.set(root, state)
  state.pick = (id) => {
    mark(root, id, false)
    setTriggerValue("picked", id)
  }
  if (state.told !== told) {
    root.replaceChildren(...data.rows.flatMap((row, at) => [...year(row, data.rows[at - 1]), line(row, state)]))
    state.told = told
    state.selected = undefined
  }
  if (state.selected !== data.selected) {
    state.selected = data.selected
    mark(root, data.selected, Boolean(data.size))
  }
}

function line(row, state) {
  const box = document.createElement("button")
  box.type = "button"
  box.className = `row ${row.way} ${row.review}`
  box.dataset.id = row.id
  box.setAttribute("role", "option")
  box.onclick = () => state.pick(row.id)
  const words = part("span", "")
  words.append(part("span", "what", row.what))
  for (const name of ["about", "note", "review"]) if (row[name]) words.append("  ", part("span", name, row[name]))
  if (row.sentence) words.append(part("span", "sentence", row.sentence))
  if (row.reason) words.append(part("span", "reason", row.reason))
  box.append(part("span", "when", row.when), words)
  return box
}

// On a phone this list stands in for the timeline, with its years.
function year(row, before) {
  if (!row.year || row.year === before?.year) return []
  const heading = part("div", "year", row.year)
  heading.setAttribute("role", "presentation")
  return [heading]
}

function mark(root, id, scroll) {
  for (const box of root.querySelectorAll(".row")) {
    const on = box.dataset.id === id
    box.classList.toggle("selected", on)
    box.setAttribute("aria-selected", on)
    if (on && scroll) keepInSight(root, box)
  }
}

function keepInSight(root, box) {
  const frame = root.getBoundingClientRect(), here = box.getBoundingClientRect()
  if (here.top < frame.top || here.bottom > frame.bottom) root.scrollTop += here.top - frame.top - 8
}

function part(tag, className, text) {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
