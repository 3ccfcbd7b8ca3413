"""`python -m communique` is the command `communique`."""

from communique.serve.command import main

main()
