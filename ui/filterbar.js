// The filters: everything is drawn from `data`; a change sends the whole selection to Python, which sends new counts.
const bars = new WeakMap()
const PAUSE = 350 // milliseconds after the last letter until a search is sent

export default function (component) {
  const { data, parentElement, setTriggerValue } = component
  const root = parentElement.querySelector(".bar")
  if (!root || !data) return
  const bar = bars.get(root) ?? build(root)
  bars.set(root, bar)
  bar.send = (change) => {
    bar.wanted = { ...bar.wanted, ...change }
    setTriggerValue("wanted", bar.wanted)
  }
  bar.wanted = wantedOf(data)
  draw(bar, data)
  return () => document.removeEventListener("pointerdown", bar.outside, true)
}

function wantedOf(data) {
  const wanted = { begin: data.begin, end: data.end, search: data.search }
  for (const chip of data.chips) if (chip.value !== null) (wanted[chip.name] ??= []).push(chip.value)
  return wanted
}

function build(root) {
  const bar = { root, menus: new Map(), open: null }
  bar.search = field("search", "Search names, places, titles, words")
  bar.begin = field("date", "From")
  bar.end = field("date", "To")
  let waiting = null
  bar.search.oninput = () => {
    clearTimeout(waiting)
    waiting = setTimeout(() => bar.send({ search: bar.search.value.trim() }), PAUSE)
  }
  bar.search.onkeydown = (event) => {
    if (event.key !== "Enter") return
    clearTimeout(waiting)
    bar.send({ search: bar.search.value.trim() })
  }
  for (const [name, input] of [["begin", bar.begin], ["end", bar.end]])
    input.onchange = () => { if (!input.value || input.validity.valid) bar.send({ [name]: input.value || null }) }
  bar.row = make("div", "row")
  bar.dates = make("div", "dates")
  bar.ranges = make("span", "ranges")
  bar.dates.append(labelled("From", bar.begin), labelled("to", bar.end), bar.ranges)
  bar.buttons = make("div", "buttons")
  bar.row.append(bar.search, bar.dates)
  bar.chips = make("div", "chips")
  bar.told = make("span", "told")
  bar.told.setAttribute("role", "status")
  bar.copy = make("button", "link", "Copy link")
  bar.copy.onclick = () => copy(bar)
  root.append(bar.row, bar.buttons, bar.chips)
  bar.outside = (event) => { if (bar.open && !event.composedPath().includes(bar.open.box)) toggle(bar, null) }
  document.addEventListener("pointerdown", bar.outside, true)
  return bar
}

function draw(bar, data) {
  const active = bar.root.getRootNode().activeElement
  if (active !== bar.search) bar.search.value = data.search ?? ""
  if (active !== bar.begin) bar.begin.value = data.begin ?? ""
  if (active !== bar.end) bar.end.value = data.end ?? ""
  drawRanges(bar, data)
  const names = data.menus.map((menu) => menu.name)
  for (const [name, menu] of bar.menus) if (!names.includes(name)) { menu.box.remove(); bar.menus.delete(name) }
  for (const told of data.menus) {
    if (!bar.menus.has(told.name)) bar.menus.set(told.name, buildMenu(bar, told))
    drawMenu(bar, bar.menus.get(told.name), told)
  }
  const boxes = names.map((name) => bar.menus.get(name).box)
  if (boxes.some((box, at) => bar.buttons.children[at] !== box)) bar.buttons.replaceChildren(...boxes) // a moved node loses the focus
  bar.chips.replaceChildren(...data.chips.map((chip) => drawChip(bar, chip)), ...tail(bar, data))
}

function tail(bar, data) {
  bar.told.textContent = data.told
  if (!data.chips.length) return [bar.told, bar.copy]
  const clear = make("button", "link", "Clear all")
  clear.onclick = () => { bar.wanted = {}; bar.send({}) }
  return [clear, bar.told, bar.copy]
}

function drawRanges(bar, data) {
  const all = make("button", "range", "All")
  all.onclick = () => bar.send({ begin: null, end: null })
  all.setAttribute("aria-pressed", String(!data.begin && !data.end))
  const others = data.ranges.map((range) => {
    const button = make("button", "range", range.words)
    button.setAttribute("aria-pressed", String(data.begin === range.begin && !data.end))
    button.onclick = () => bar.send({ begin: range.begin, end: null })
    return button
  })
  bar.ranges.replaceChildren(all, ...others)
}

function buildMenu(bar, told) {
  const box = make("div", "menu")
  const button = make("button", "opener")
  button.setAttribute("aria-haspopup", "true")
  const panel = make("div", "panel")
  panel.hidden = true
  const find = field("search", `Find ${told.label.toLowerCase()}`)
  const list = make("div", "list")
  list.setAttribute("role", "group")
  list.setAttribute("aria-label", told.label)
  panel.append(make("p", "about", told.about), find, list)
  box.append(button, panel)
  const menu = { box, button, panel, find, list, told }
  button.onclick = () => toggle(bar, bar.open === menu ? null : menu)
  box.onkeydown = (event) => {
    if (event.key !== "Escape" || bar.open !== menu) return
    toggle(bar, null)
    button.focus()
    event.stopPropagation()
  }
  find.oninput = () => narrow(menu)
  return menu
}

function drawMenu(bar, menu, told) {
  menu.told = told
  const on = told.choices.filter((choice) => choice.on).length
  menu.button.replaceChildren(told.label, ...(on ? [make("b", "", String(on))] : []))
  menu.button.classList.toggle("on", on > 0)
  menu.button.disabled = !told.choices.length
  menu.find.hidden = told.choices.length < 12
  if (bar.open !== menu) return // its choices are drawn when it is opened: there may be thousands in all menus
  drawChoices(bar, menu, told)
}

function drawChoices(bar, menu, told) {
  const focused = menu.list.getRootNode().activeElement?.value
  menu.list.replaceChildren(...told.choices.map((choice) => drawChoice(bar, menu, choice)))
  if (told.more) menu.list.append(make("p", "about", "The most frequent stand here; the search finds the others."))
  if (focused !== undefined)
    [...menu.list.querySelectorAll("input")].find((box) => box.value === focused)?.focus()
  narrow(menu)
}

function drawChoice(bar, menu, choice) {
  const label = make("label", "choice")
  const box = document.createElement("input")
  box.type = "checkbox"
  box.value = choice.value
  box.checked = choice.on
  box.onchange = () => {
    const before = bar.wanted[menu.told.name] ?? []
    const after = box.checked ? [...before, choice.value] : before.filter((value) => value !== choice.value)
    bar.send({ [menu.told.name]: after })
  }
  label.append(box, make("span", "words", choice.words), make("span", "number", choice.number.toLocaleString("en")))
  return label
}

function narrow(menu) {
  const sought = plain(menu.find.hidden ? "" : menu.find.value)
  for (const label of menu.list.querySelectorAll(".choice"))
    label.hidden = !plain(label.querySelector(".words").textContent).includes(sought)
}

function toggle(bar, menu) {
  if (bar.open) { bar.open.panel.hidden = true; bar.open.button.setAttribute("aria-expanded", "false") }
  bar.open = menu
  if (!menu) return
  drawChoices(bar, menu, menu.told)
  menu.panel.hidden = false
  menu.button.setAttribute("aria-expanded", "true")
  menu.panel.classList.remove("left")
  menu.panel.classList.toggle("left", menu.panel.getBoundingClientRect().right > document.documentElement.clientWidth - 8)
  if (!menu.find.hidden) menu.find.focus()
}

function drawChip(bar, chip) {
  const button = make("button", "chip", chip.words)
  button.setAttribute("aria-label", `Remove the filter ${chip.words}`)
  button.append(make("span", "cross", "×"))
  button.onclick = () => {
    if (chip.name === "dates") bar.send({ begin: null, end: null })
    else if (chip.value === null) bar.send({ [chip.name]: "" })
    else bar.send({ [chip.name]: bar.wanted[chip.name].filter((value) => value !== chip.value) })
  }
  return button
}

async function copy(bar) {
  const address = window.location.href
  try {
    await navigator.clipboard.writeText(address)
  } catch { // without https a browser has no clipboard for scripts
    const box = document.createElement("textarea")
    box.value = address
    document.body.append(box)
    box.select()
    document.execCommand("copy")
    box.remove()
  }
  bar.copy.textContent = "Link copied"
  setTimeout(() => { bar.copy.textContent = "Copy link" }, 2500)
}

function plain(text) {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
}

function field(type, name) {
  const input = document.createElement("input")
  input.type = type
  input.setAttribute("aria-label", name)
  if (type === "search") input.placeholder = name
  return input
}

function labelled(words, input) {
  const label = make("label", "dated")
  label.append(make("span", "", words), input)
  return label
}

function make(tag, className, text) {
  const node = document.createElement(tag)
  if (className) node.className = className
  if (tag === "button") node.type = "button"
  if (text !== undefined) node.textContent = text
  return node
}
