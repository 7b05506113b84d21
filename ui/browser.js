// What only a browser can keep: the address of the view, and the token by which its desk is found after a reload.
const WEEK = 7 * 24 * 3600
let written = null

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
