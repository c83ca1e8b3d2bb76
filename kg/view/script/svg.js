// A canvas that writes SVG: what the map draws on it becomes elements, its text stays text.

const escaped = (text) => text.replace(/[<>&"]/g, (char) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[char]);
const short = (number) => Number(number.toFixed(2));

class Drawing {
  constructor(width, height) {
    Object.assign(this, { width, height, parts: [], path: "", dashes: [], globalAlpha: 1, lineWidth: 1, font: "", fillStyle: "", strokeStyle: "" });
    this.ruler = document.createElement("canvas").getContext("2d");
  }

  beginPath() {
    this.path = "";
  }

  moveTo(x, y) {
    this.path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x, y) {
    this.path += `L${short(x)} ${short(y)}`;
  }

  closePath() {
    this.path += "Z";
  }

  rect(x, y, width, height) {
    this.path += `M${short(x)} ${short(y)}h${width}v${height}h${-width}Z`;
  }

  /** Whole circles only: the map draws no others. */
  arc(x, y, radius) {
    const r = short(radius);
    this.path += `M${short(x + radius)} ${short(y)}a${r} ${r} 0 1 1 ${short(-2 * radius)} 0a${r} ${r} 0 1 1 ${short(2 * radius)} 0Z`;
  }

  setLineDash(dashes) {
    this.dashes = dashes;
  }

  fill() {
    this.add(`<path d="${this.path}" fill="${escaped(this.fillStyle)}"`, "/>");
  }

  stroke() {
    const dashes = this.dashes.length ? ` stroke-dasharray="${this.dashes.join(" ")}"` : "";
    this.add(`<path d="${this.path}" fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${short(this.lineWidth)}"${dashes}`, "/>");
  }

  fillRect(x, y, width, height) {
    this.add(`<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" fill="${escaped(this.fillStyle)}"`, "/>");
  }

  measureText(text) {
    this.ruler.font = this.font;
    return this.ruler.measureText(text);
  }

  strokeText(text, x, y) {
    this.text(text, x, y, `fill="none" stroke="${escaped(this.strokeStyle)}" stroke-width="${this.lineWidth}" stroke-linejoin="round" aria-hidden="true"`);
  }

  fillText(text, x, y) {
    this.text(text, x, y, `fill="${escaped(this.fillStyle)}"`);
  }

  text(text, x, y, look) {
    const [, weight, size, family] = /^(\d+) ([\d.]+)px (.*)$/.exec(this.font);
    const told = escaped(text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd"));
    const face = `font-family="${escaped(family)}" font-size="${size}" font-weight="${weight}" text-anchor="middle"`;
    this.add(`<text x="${short(x)}" y="${short(y + Number(size) * 0.86)}" ${face} ${look}`, `>${told}</text>`);
  }

  add(element, end) {
    if (element.includes('d=""')) return;
    this.parts.push(element + (this.globalAlpha < 1 ? ` opacity="${this.globalAlpha}"` : "") + end);
  }

  /** The whole picture as a file's text. */
  finished(title) {
    const box = `width="${this.width}" height="${this.height}" viewBox="0 0 ${this.width} ${this.height}"`;
    return `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" ${box}>\n<title>${escaped(title)}</title>\n${this.parts.join("\n")}\n</svg>\n`;
  }
}
