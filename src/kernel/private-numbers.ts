/** Numbers that prove themselves: checksums of documents of people and of bank cards. Pure; digits only are expected. */

/** СНИЛС: nine digits, each times its place from the right, modulo 101. Numbers up to 001-001-998 have no checksum. */
export function isSnils(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || Number(digits.slice(0, 9)) <= 1_001_998) return false;
  const sum = weighted(digits, [9, 8, 7, 6, 5, 4, 3, 2, 1]);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** The twelve digits of a person's ИНН; an organisation has ten. */
export function isPersonalInn(digits: string): boolean {
  if (!/^\d{12}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  const eleventh = (weighted(digits, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  const twelfth = (weighted(digits, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10;
  return eleventh === Number(digits[10]) && twelfth === Number(digits[11]);
}

/** The ten digits of an organisation's ИНН. */
export function isOfficeInn(digits: string): boolean {
  return /^\d{10}$/.test(digits) && (weighted(digits, [2, 4, 10, 3, 5, 9, 4, 6, 8]) % 11) % 10 === Number(digits[9]);
}

/** Sixteen digits of a card by Luhn; the first one names the system of payment. */
export function isBankCard(digits: string): boolean {
  if (!/^[2-6]\d{15}$/.test(digits) || /^(\d)\1*$/.test(digits)) return false;
  const sum = [...digits].reduce((whole, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return whole + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);
}
