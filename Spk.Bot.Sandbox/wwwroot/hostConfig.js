/**
 * How Teams draws adaptive cards, for the official renderer. Colours are custom properties (cards.css), so that light and dark can be changed
 * without drawing a card again and losing what somebody has typed into it.
 */
const tones = ["default", "dark", "light", "accent", "good", "warning", "attention"];

const foregroundColors = Object.fromEntries(tones.map(tone => [tone, {
  default: `var(--ac-${tone})`,
  subtle: `var(--ac-${tone}-subtle)`,
  highlightColors: { default: "var(--ac-highlight)", subtle: "var(--ac-highlight)" },
}]));

const container = name => ({
  backgroundColor: `var(--ac-on-${name})`,
  borderColor: "var(--ac-border)",
  foregroundColors,
});

/** @param {number} headingLevel level of headings within the card, one below what stands above it on the page */
export const hostConfig = headingLevel => ({
  supportsInteractivity: true,
  choiceSetInputValueSeparator: ",",
  fontTypes: {
    default: {
      fontFamily: "var(--font)",
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
    monospace: {
      fontFamily: "var(--mono)",
      fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
      fontWeights: { lighter: 300, default: 400, bolder: 600 },
    },
  },
  lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
  spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: "var(--ac-border)" },
  imageSizes: { small: 32, medium: 52, large: 100 },
  containerStyles: Object.fromEntries(["default", "emphasis", "accent", "good", "attention", "warning"].map(name => [name, container(name)])),
  textStyles: { heading: { size: "large", weight: "bolder" }, columnHeader: { weight: "bolder" } },
  textBlock: { headingLevel },
  factSet: { title: { weight: "bolder", wrap: true, maxWidth: 140 }, value: { wrap: true }, spacing: 12 },
  table: { cellSpacing: 8 },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
      optionalInputs: { weight: "bolder" },
    },
    errorMessage: { color: "attention", size: "small", weight: "default" },
  },
  actions: {
    maxActions: 6,
    buttonSpacing: 0,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
    iconPlacement: "leftOfTitle",
    iconSize: 16,
    showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
  },
  imageSet: { imageSize: "medium", maxImageHeight: 100 },
});
