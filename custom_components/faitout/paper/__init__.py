"""Signs on paper: e-paper at a door, that runs on a battery and cannot be woken.

    space ──► posted (engine) ──► notice ──► draw ──► picture ──► the sign, which asks again at …
                                    ▲ name, times, its own age, battery, the address of the page

One renderer for all kinds of sign; what a kind wants of its own is in its own file.
"""
