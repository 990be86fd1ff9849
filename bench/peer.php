<?php
// The same simple checks as in peers.ts, in PHP: what somebody writes who knows Moodle. Prints the faults of a file.

const EMAIL = "/^[a-z0-9!#$%&'*+\/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+\/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i";
const PASSWORD = '/^(?=.*[a-z])(?=.*[A-Z])(?=.*[^a-zA-Z0-9]).{8,}$/';
const MATRICULE = '/^(?!000)[a-zA-Z0-9_-]+$/';
const COHORT = 'Infirmiers_2025';
const ACCENTS = ['é' => 'e', 'è' => 'e', 'ê' => 'e', 'ë' => 'e', 'à' => 'a', 'â' => 'a', 'ç' => 'c', 'î' => 'i', 'ï' => 'i',
    'ô' => 'o', 'ö' => 'o', 'û' => 'u', 'ü' => 'u', 'ù' => 'u', 'É' => 'e', 'È' => 'e', 'Ç' => 'c', 'À' => 'a'];

function plain(string $name): string {
    return preg_replace('/[^a-z]/', '', strtolower(strtr($name, ACCENTS)));
}

$seen = [[], [], [], []];
$faults = [];
$same = function (int $kind, string $key, int $line, string $what) use (&$seen, &$faults): void {
    if (isset($seen[$kind][$key])) {
        $faults[] = "$line: $what of line {$seen[$kind][$key]}";
    } else {
        $seen[$kind][$key] = $line;
    }
};

$file = fopen($argv[1], 'r');
$width = count(fgetcsv($file, null, ',', '"', ''));
for ($line = 2; ($row = fgetcsv($file, null, ',', '"', '')) !== false; $line++) {
    if (count($row) !== $width) {
        $faults[] = "$line: " . count($row) . ' fields';
        continue;
    }
    foreach ($row as $value) {
        if ($value !== trim($value)) $faults[] = "$line: blanks";
        if (preg_match('/[\x{00a0}\x{2018}\x{2019}\x{2010}\x{2011}\x{200b}]/u', $value)) $faults[] = "$line: characters";
        if (preg_match('/^[=+@-]/', $value)) $faults[] = "$line: formula";
        if (str_contains($value, '<') || str_ends_with($value, '\\')) $faults[] = "$line: tag or backslash";
    }
    [$first, $last, $password, $email, $matricule, $cohort] = $row;
    if ($first === '' || $last === '') $faults[] = "$line: name";
    if (preg_match('/[\d@]/', $first . $last)) $faults[] = "$line: no name";
    if ($password !== '' && !preg_match(PASSWORD, $password)) $faults[] = "$line: password";
    if ($email !== '' && !preg_match(EMAIL, $email)) $faults[] = "$line: email";
    if ($matricule !== '' && !preg_match(MATRICULE, $matricule)) $faults[] = "$line: matricule";
    if ($cohort !== COHORT) $faults[] = "$line: cohort";
    if ($email !== '') $same(0, strtolower($email), $line, 'email');
    if ($matricule !== '') $same(1, ltrim($matricule, '0'), $line, 'matricule');
    if ($password !== '') $same(2, $password, $line, 'password');
    $same(3, plain($first) . ' ' . plain($last), $line, 'person');
}
echo implode("\n", $faults), "\n", count($faults), " faults\n";
