// What only a browser can keep: the address of the view, and the token by which its desk is found after a reload.
const WEEK = 7 * 24 * 3600
let written = null
let before = "" // what stood in a box when the cursor came into it, or when it was last sent

document.addEventListener("focusin", (event) => { before = event.target.value })
document.addEventListener("keydown", (event) => { if (event.key === "Enter") before = event.target.value }, true)
window.addEventListener("beforeunload", (event) => {
  const box = document.activeElement // its text is sent when the cursor leaves it: the browser asks before it is lost
  if (box?.matches("[data-testid=stMain] :is(textarea, input[type=text])") && box.value !== before) event.preventDefault()
})

export default function ({ data }) {
  if (!data) return
  const secure = window.location.protocol === "https:" ? "; secure" : ""
  document.cookie = `${data.cookie}=${data.token}; max-age=${WEEK}; path=/; samesite=strict${secure}`
  if (data.turn === written) return // drawn anew for nothing: the address may be another by now
  written = data.turn
  const query = data.query ? `?${data.query}` : ""
  if (window.location.search !== query)
    window.history.replaceState(window.history.state, "", window.location.pathname + query)
}
