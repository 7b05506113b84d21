// The evidence of one event, written as text nodes: whatever an article contains stays inert.
const shown = new WeakMap()

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".evidence")
  if (!root || !data) return
  const state = shown.get(root) ?? {}
  shown.set(root, state)
  state.open = (id) => setTriggerValue("opened", id)
  const { jump, ...told } = data
  if (state.told !== JSON.stringify(told)) { // drawn anew for nothing, a button would be gone between press and release
    draw(root, data, state)
    state.told = JSON.stringify(told)
  }
  if (jump && jump !== state.jump) root.scrollIntoView({ block: "nearest", behavior: "instant" })
  state.jump = jump
}

function draw(root, data, state) {
  const parts = [part("p", "who " + data.way, data.who), part("p", "quiet", data.about)]
  if (data.words) parts.push(part("blockquote", "words", data.words))
  for (const line of data.lines) parts.push(part("p", "quiet", line))
  for (const row of data.rows) parts.push(telling(row, data.marked, state))
  if (data.more) parts.push(part("p", "quiet", data.more))
  root.replaceChildren(...parts)
}

function telling(row, marked, state) {
  const box = part("div", `telling ${row.review}` + (row.id === marked ? " marked" : ""))
  const head = part("p", "head")
  head.append(part("b", "", row.source), row.when ? `, ${row.when}` : "", row.review ? ` · ${row.review}` : "")
  box.append(head)
  if (row.words) box.append(part("blockquote", "words", row.words))
  if (row.notes) box.append(part("p", "quiet", row.notes))
  if (row.opens) {
    const button = part("button", "", "Read it in the article")
    button.type = "button"
    button.onclick = () => state.open(row.id)
    box.append(button)
  }
  return box
}

function part(tag, className, text) {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (text !== undefined) node.textContent = text
  return node
}
