/**
 * TIMEX3 values as people read them: "2023-12-07" is "7 December 2023", "P3D" is "3 days".
 * A value that this does not know is given back as it is.
 */

const SEASONS = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };
const PARTS_OF_DAY = { MO: "morning", MI: "midday", AF: "afternoon", EV: "evening", NI: "night" };
const REFERENCES = { PRESENT_REF: "now", PAST_REF: "in the past", FUTURE_REF: "in the future" };
const HALVES = { H1: "first half of", H2: "second half of" };
const UNITS = { Y: "year", M: "month", W: "week", D: "day", E: "decade", C: "century" };
const CLOCK_UNITS = { H: "hour", M: "minute", S: "second" };

/** @param {Intl.DateTimeFormatOptions} parts */
const format = (parts) => new Intl.DateTimeFormat("en-GB", { ...parts, timeZone: "UTC" });
// Made once: a format costs a thousand times what using it does.
const FULL = format({ year: "numeric", month: "long", day: "numeric" });
const MONTH_AND_YEAR = format({ year: "numeric", month: "long" });
const DAY_AND_MONTH = format({ month: "long", day: "numeric" });
const MONTH = format({ month: "long" });
const ORDINAL = new Intl.PluralRules("en", { type: "ordinal" });

/**
 * @param {string} value a TIMEX3 value
 * @returns {string}
 */
export function readable(value) {
  const [day, time] = value.split(/T(?=\w)/);
  const reference = lookUp(REFERENCES, value);
  if (reference) return reference;
  if (value.startsWith("P")) return duration(value) ?? value;
  const date = calendarDate(day);
  if (date === null) return value;
  return time ? `${date}, ${lookUp(PARTS_OF_DAY, time) || time.replace(/Z$/, " UTC")}` : date;
}

/** @param {string} value */
function calendarDate(value) {
  const [year, month, day] = value.split("-");
  if (/^\d{3}$/.test(value)) return `${value}0s`;
  if (/^\d\d$/.test(value)) return `${ordinal(Number(value) + 1)} century`;
  if (/^\d{4}$/.test(value)) return value;
  if (/^\d{4}-Q\d$/.test(value)) return `${ordinal(Number(month.slice(1)))} quarter of ${year}`;
  if (/^\d{4}-W\d\d$/.test(value)) return `week ${Number(month.slice(1))} of ${year}`;
  if (/^\d{4}-W\d\d-WE$/.test(value)) return `weekend of week ${Number(month.slice(1))}, ${year}`;
  if (/^\d{4}-[A-Z]/.test(value)) {
    const half = lookUp(HALVES, month);
    const season = lookUp(SEASONS, month);
    return half ? `${half} ${year}` : season ? `${season} ${year}` : null;
  }
  if (!/^(\d{4}|X{4})-\d\d(-\d\d)?$/.test(value)) return null;
  return inWords(year, month, day);
}

/**
 * @param {string} year "XXXX" where it is not told
 * @param {string} month
 * @param {string | undefined} day
 */
function inWords(year, month, day) {
  const known = year !== "XXXX";
  const date = new Date(`${known ? year : "2000"}-${month}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return (day ? (known ? FULL : DAY_AND_MONTH) : known ? MONTH_AND_YEAR : MONTH).format(date);
}

/** @param {string} value */
function duration(value) {
  const [days, clock = ""] = value.slice(1).split("T");
  const counted = [...parts(days, UNITS), ...parts(clock, CLOCK_UNITS)];
  return counted.length > 0 ? counted.join(", ") : null;
}

/**
 * @param {string} text "3D", "1Y6M", "XD" where the number is not told
 * @param {Record<string, string>} units
 */
function parts(text, units) {
  return [...text.matchAll(/(X|[\d.]+)([A-Z])/g)].flatMap(([, count, unit]) => {
    const name = units[unit];
    if (!name) return [];
    const many = name === "century" ? "centuries" : `${name}s`;
    return count === "X" ? [`some ${many}`] : [`${count} ${count === "1" ? name : many}`];
  });
}

/** @param {number} n */
function ordinal(n) {
  const rule = ORDINAL.select(n);
  return `${n}${{ one: "st", two: "nd", few: "rd", zero: "th", many: "th", other: "th" }[rule]}`;
}

/**
 * @param {Record<string, string>} table
 * @param {string} key
 */
function lookUp(table, key) {
  return Object.hasOwn(table, key) ? table[key] : "";
}
