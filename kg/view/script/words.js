// The data of the page, and its words in the language chosen.

const data = JSON.parse(document.getElementById("data").textContent);
const view = {
  language: (navigator.language || "zh").startsWith("zh") ? "zh" : "en",
  labels: null, // "zh", "en" or "both"; null = as the page's language
  hidden: new Set(), // kinds of nodes filtered out
  chosen: null, // {node: index} or {edge: index}
  hover: null, // index of a node
};

/** A word of the page; `{name}` in it is filled from `values`. */
function word(key, values = {}) {
  const text = data.words[key][view.language === "zh" ? 0 : 1];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** A number as the page's language writes it. */
function count(number) {
  return number.toLocaleString(view.language === "zh" ? "zh-CN" : "en-US");
}

/** The first of a pair in Chinese, the second in English; the other one where one is missing. */
function either(zh, en) {
  return (view.language === "zh" ? zh || en : en || zh) || "";
}

/** An ISO day, a day without a year, or an interval of them, as a reader writes it. */
function day(date) {
  return date.split("/").map(oneDay).join(" – ");
}

function oneDay(date) {
  const found = /^(\d{4}|-)-(\d{2})(?:-(\d{2}))?$/.exec(date);
  if (!found) return date;
  const [, year, month, number] = found;
  if (view.language === "zh") {
    return (year === "-" ? "" : `${year}年`) + `${Number(month)}月` + (number ? `${Number(number)}日` : "");
  }
  const names = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
  return [number && Number(number), names[Number(month) - 1], year !== "-" && year].filter(Boolean).join(" ");
}
