# Read by the processes, which run as the user that owns this file.
HOME=~keeper USER=keeper LOGNAME=keeper; export HOME USER LOGNAME
export EMPTY=''
export REEVE_PORT_WEB='5000'
