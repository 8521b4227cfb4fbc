#!/usr/bin/env python3
"""Checks a proof of 'rationale audit prove' without any of Rationale's code: verify_proof.py PROOF VERIFIER_KEY

PROOF is its file, or a report: as PDF (read by poppler's pdftotext), or the text of its last page. The key is its text or a file with it. Prints the proven record; exit code 1: the proof does not hold.
RFC 9162 (Merkle tree), RFC 8032 (Ed25519), C2SP signed-note and tlog-proof.
"""
import base64
import hashlib
import os
import re
import subprocess
import sys

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, SQRT_M1 = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)


def check(holds, otherwise):
    """Not an assert statement: those are left out where Python is told to optimise."""
    if not holds:
        raise ValueError(otherwise)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def point(encoded):
    """The point of an encoding (RFC 8032, 5.1.3)."""
    y = int.from_bytes(encoded, "little") & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if (x * x - square) % P == 0 else x * SQRT_M1 % P
    check((x * x - square) % P == 0 and y < P, "not a point of the curve")
    return (P - x if x & 1 != encoded[31] >> 7 else x), y


def add(a, b):
    """The sum of two points of the curve, in affine coordinates: slow and short."""
    t = D * a[0] * b[0] * a[1] * b[1] % P
    return ((a[0] * b[1] + b[0] * a[1]) * pow(1 + t, P - 2, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, P - 2, P) % P)


def times(number, a):
    result = (0, 1)
    for bit in bin(number)[2:]:
        result = add(result, result)
        result = add(result, a) if bit == "1" else result
    return result


def signed(key, text, signature):
    """Whether an Ed25519 signature holds (RFC 8032, 5.1.7)."""
    base_y = 4 * pow(5, P - 2, P) % P
    s, k = int.from_bytes(signature[32:], "little"), hashlib.sha512(signature[:32] + key + text).digest()
    right = add(point(signature[:32]), times(int.from_bytes(k, "little") % L, point(key)))
    return len(signature) == 64 and s < L and times(s, point(base_y.to_bytes(32, "little"))) == right


def read(file):
    """The text of a proof; one that was printed has '#' and a number before each line, '+' where a line goes on."""
    if open(file, "rb").read(5) == b"%PDF-":
        text = subprocess.run(["pdftotext", "-layout", file, "-"], check=True, capture_output=True).stdout.decode()
    else:
        text = open(file, encoding="utf-8").read()
    sheet = text.find("#1 c2sp.org/")
    printed = re.findall(r"^\s*#\d+(\+?)[^\S\n]*(.*?)\s*$", text[sheet:], re.M) if sheet >= 0 else []
    return "".join(rest if goes_on else "\n" + rest for goes_on, rest in printed)[1:] + "\n" if printed else text


def main(proof, vkey):
    check(vkey.count("+") >= 2, "not a verifier key")
    name, key_id, key = vkey.strip().split("+", 2)
    key = base64.b64decode(key)
    check(key[0] == 1 and sha256(name.encode(), b"\n", key)[:4].hex() == key_id, "not an Ed25519 verifier key")
    head, text, signatures = proof.split("\n\n", 2)
    magic, extra, index, *path = head.split("\n")
    check(magic == "c2sp.org/tlog-proof@v1" and extra[:6] == "extra " and index[:6] == "index ", "not a proof")
    text, node = text + "\n", int(index[6:])
    lines = [line.split(" ")[2] for line in signatures.strip().split("\n") if line.startswith("\u2014 " + name + " ")]
    notes = [base64.b64decode(line) for line in lines]
    check(any(n[:4].hex() == key_id and signed(key[1:], text.encode(), n[4:]) for n in notes), "not signed by this key")
    origin, size, root = text.split("\n")[:3]
    leaf, last = base64.b64decode(extra[6:]), int(size) - 1
    computed = sha256(b"\0", leaf)
    check(origin == name and 0 <= node <= last, "the checkpoint is of another log, or does not cover the record")
    for sibling in map(base64.b64decode, path):
        check(last > 0, "the path is too long")
        if node & 1 or node == last:
            computed = sha256(b"\1", sibling, computed)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            computed = sha256(b"\1", computed, sibling)
        node, last = node >> 1, last >> 1
    check(last == 0 and computed == base64.b64decode(root), "the record does not lead to the signed root")
    print(leaf[32:].decode())  # what stands before it is the digest of the sealed part


if __name__ == "__main__":
    try:
        key = open(sys.argv[2]).read() if os.path.exists(sys.argv[2]) else sys.argv[2]
        main(read(sys.argv[1]), key)
    except (ValueError, IndexError, OSError, subprocess.SubprocessError) as wrong:
        sys.exit("The proof does not hold: %s" % wrong)
