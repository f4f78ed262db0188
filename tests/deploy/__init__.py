"""What an operator is given, tried: the files of ccm_machinery/deploy and the README's page."""
