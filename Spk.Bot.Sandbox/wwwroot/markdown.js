let parser;

/** The part of Markdown that Teams draws: bold, italic, lists and https links. Everything else, HTML above all, stays text. */
function teamsMarkdown() {
  const markdown = window.markdownit("zero", { html: false, linkify: false, breaks: false });
  markdown.enable(["emphasis", "link", "list", "escape", "newline"]);
  markdown.validateLink = url => /^https:\/\//i.test(url);
  const open = markdown.renderer.rules.link_open ?? ((tokens, index, options, _env, self) => self.renderToken(tokens, index, options));
  markdown.renderer.rules.link_open = (tokens, index, ...rest) => {
    tokens[index].attrSet("target", "_blank");
    tokens[index].attrSet("rel", "noopener noreferrer");
    return open(tokens, index, ...rest);
  };
  return markdown;
}

export const hasMarkdown = () => typeof window.markdownit === "function";

/** HTML of a text, made by markdown-it alone. */
export function toHtml(text) {
  parser ??= teamsMarkdown();
  return parser.render(text);
}

/** The words of a text in Teams' XML format, without its tags. The document that is parsed is never shown and runs nothing. */
const withoutTags = text => new DOMParser().parseFromString(text, "text/html").body.textContent;

/** Draws a message's text into an element: Markdown where the sender said so and the library is there, plain text otherwise. */
export function drawText(element, text, textFormat) {
  const markdown = textFormat === "markdown" && hasMarkdown();
  element.classList.toggle("plain", !markdown);
  if (markdown) element.innerHTML = toHtml(text);
  else element.textContent = textFormat === "xml" ? withoutTags(text) : text;
}
