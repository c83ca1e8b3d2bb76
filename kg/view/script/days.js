// Days: numbers counted from 1 January 1970, as ISO dates, and as a reader writes them.

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

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
  return [number && Number(number), MONTHS[Number(month) - 1], year !== "-" && year].filter(Boolean).join(" ");
}

/** The ISO date of a day's number. */
function isoDay(number) {
  return new Date(number * 86400000).toISOString().slice(0, 10);
}

/** The number of an ISO day, or null. */
function dayNumber(iso) {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(iso || "") ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(time) ? null : time / 86400000;
}
