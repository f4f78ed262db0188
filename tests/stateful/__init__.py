"""Any course of events, recorded in a register on either engine beside a model in plain Python.

What happens is drawn (``words``, ``acts``), foreseen by the model (``foreseen``, ``model``, by the
``rules`` of the contract) and recorded through the doors that staff use (``doors``). After each
step (``course``) the register holds the rows of the model, or has refused what the model refuses;
it answers what the model answers (``asking``), and what it answered before. Others record at the
same time, or in between (``meanwhile``). At the end it is looked at as a whole (``looking_back``):
its log is verified, here and elsewhere, and its file makes the same register in any order.
"""
